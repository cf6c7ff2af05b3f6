import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getScan } from "~/domains/events/check-in/scan.store.server";
import { canUndo } from "~/domains/events/check-in/scan-acts";
import { scansById } from "~/domains/events/check-in/seen-scans.server";
import { undoScan } from "~/flows/events/door/undo-scan.server";
import { readForm, unprocessable } from "~/http/forms.server";
import { namedDesk } from "~/http/named-desk.server";
import type { RouteHandle } from "~/http/policy";
import { reasonForm } from "~/http/reason-form";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { AskOnce } from "~/routes/admin/ask-once";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { PageHeading } from "~/ui/shell/page-heading";

export const handle = { policy: "organizer" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { organizer, place } = await namedDesk(args);
  const { scan, registration } = await getScan(db, place.event.id, args.params.scan ?? "");
  const [seen] = await scansById(db, place.event.id, [scan.id]);
  const t = translator(args.context.locale);
  const heading = t("checkIn.desk.undoTitle", { name: seen?.name ?? t("checkIn.desk.nobody") });
  const verdict = canUndo(organizer.personId, scan, registration);
  return json({ desk: place.desk.id, verdict, heading, title: titleOf(args.context.locale, heading) });
}

export async function action(args: ActionFunctionArgs) {
  const { organizer, place } = await namedDesk(args);
  await getScan(db, place.event.id, args.params.scan ?? "");
  const form = await readForm(args.request, reasonForm);
  if (!form.ok) return unprocessable(form.refused);
  await undoScan(organizer, place.desk.id, args.params.scan ?? "", form.value.reason);
  return redirect(`/check-in/${place.desk.id}`);
}

export default function Undoing() {
  const t = useT();
  const { desk, verdict, heading } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <Page width="text">
      <PageHeading title={heading} lead={verdict.ok ? t("checkIn.desk.undoLead") : undefined} />
      <AskOnce
        verdict={verdict}
        back={`/check-in/${desk}`}
        act={t("checkIn.desk.undoAct")}
        hint={t("checkIn.desk.undoWhy")}
        danger
        refused={told(t, answer?.refused)}
      />
    </Page>
  );
}
