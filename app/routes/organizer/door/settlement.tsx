import { db } from "@db/client.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { settleForm } from "~/domains/events/check-in/door-forms";
import { getScan } from "~/domains/events/check-in/scan.store.server";
import { canSettle } from "~/domains/events/check-in/scan-acts";
import { scansById } from "~/domains/events/check-in/seen-scans.server";
import { settleScan } from "~/domains/events/check-in/settle-scan.server";
import { readForm, unprocessable } from "~/http/forms.server";
import { show, useView } from "~/http/page-view";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { reasonText, translator } from "~/i18n/translate";
import { NotFound } from "~/kernel/errors";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { RadioGroup } from "~/ui/forms/radio-group";
import { TextArea } from "~/ui/forms/text-area";
import { PageHeading } from "~/ui/shell/page-heading";
import { Callout } from "~/ui/show/callout";
import { EventDesk } from "../desk";
import { namedEvent } from "./named-event.server";
import { useSeenLine } from "./seen-line";

export const handle = { policy: "organizer" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { organizer, event } = await namedEvent(args);
  const { scan, registration } = await getScan(db, event.id, args.params.scan ?? "");
  const [seen] = await scansById(db, event.id, [scan.id]);
  if (!seen) throw new NotFound("scan of the event");
  const t = translator(args.context.locale);
  const heading = t("checkIn.settle.one", { name: seen.name ?? t("checkIn.desk.nobody") });
  const { slug, title } = event;
  return show(args.context, {
    event: { slug, title },
    seen,
    heading,
    verdict: canSettle(organizer.personId, scan, registration),
    decided: scan.settledHow && { how: scan.settledHow, reason: scan.settledReason ?? "" },
    title: titleOf(args.context.locale, heading),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { organizer, event } = await namedEvent(args);
  await getScan(db, event.id, args.params.scan ?? "");
  const form = await readForm(args.request, settleForm);
  if (!form.ok) return unprocessable(form.refused);
  const { decision: how, reason } = form.value;
  await settleScan(organizer, event.slug, args.params.scan ?? "", { how, reason });
  return redirect(`/organizer/events/${encodeURIComponent(event.slug)}/scans`);
}

export default function Settlement() {
  const t = useT();
  const line = useSeenLine();
  const { event, seen, heading, verdict, decided } = useView<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  const at = `/organizer/events/${encodeURIComponent(event.slug)}`;
  return (
    <EventDesk
      event={event}
      crumbs={[
        { label: t("checkIn.desks.title"), href: `${at}/desks` },
        { label: t("checkIn.settle.title"), href: `${at}/scans` },
        { label: seen.name ?? t("checkIn.desk.nobody") },
      ]}
    >
      <PageHeading title={heading} lead={[seen.firm, line(seen)].filter(Boolean).join(t("ui.comma"))} />
      {decided ? (
        <Callout tone="tile">
          <p>
            {t("checkIn.settle.now", {
              decision: t(`checkIn.settle.decided.${decided.how}`),
              reason: decided.reason,
            })}
          </p>
          {verdict.ok ? <p>{t("checkIn.settle.until")}</p> : null}
        </Callout>
      ) : null}
      {verdict.ok ? (
        <Form {...told(t, answer?.refused)}>
          <RadioGroup
            name="decision"
            label={t("checkIn.settle.decide")}
            hint={t("checkIn.settle.goesFor")}
            options={[
              { value: "counts", label: t("checkIn.settle.counts") },
              { value: "does-not-count", label: t("checkIn.settle.doesNotCount") },
            ]}
          />
          <TextArea name="reason" label={t("checkIn.settle.reason")} hint={t("checkIn.settle.reasonHint")} />
          <Button full="phone">{t("checkIn.settle.save")}</Button>
        </Form>
      ) : (
        <Callout tone="gamboge">{reasonText(t, verdict)}</Callout>
      )}
    </EventDesk>
  );
}
