import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { releaseForm } from "~/domains/awards/honour/honour-forms";
import { readRelease, releaseHonours } from "~/flows/awards/honour/release-honours.server";
import { releaseView } from "~/flows/awards/honour/release-view.server";
import { readPerson } from "~/flows/people/read-person.server";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { requireAdministrator } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { PageHeading } from "~/ui/shell/page-heading";
import { AskOnce } from "./ask-once";
import { AdminDesk } from "./desk";
import { personCrumbs } from "./person-crumbs";
import { ReleasedHonours } from "./released-honours";
import { ReleaseNames, WithheldHonours } from "./withheld-honours";

export const handle = { policy: "admin" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const administrator = requireAdministrator(args);
  const { locale, now } = args.context;
  const { person } = await readPerson(administrator, args.params.person ?? "", now);
  const t = translator(locale);
  const name = person.name ?? t("staff.admin.people.erased");
  const view = await releaseView(administrator, person.id, { locale, now });
  return json({ id: person.id, name, view, title: titleOf(locale, t("honours.release.title", { name })) });
}

export async function action(args: ActionFunctionArgs) {
  const administrator = requireAdministrator(args);
  const { now } = args.context;
  const { person } = await readPerson(administrator, args.params.person ?? "", now);
  const { verdict } = await readRelease(db, administrator, person.id, now);
  insist(verdict);
  const form = await readForm(args.request, releaseForm);
  if (!form.ok) return unprocessable(form.refused);
  const released = await releaseHonours(administrator, person.id, form.value);
  if (released.ok) return redirect(`/admin/people/${person.id}/honours`);
  // The page shows what stands now, and its answer is to that.
  const { stand: _, ...typed } = form.typed;
  return unprocessable(refuseForm([fieldError("", released)], typed));
}

export default function PersonHonours() {
  const t = useT();
  const { id, name, view } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  const { withheld, released, verdict, stand } = view;
  return (
    <AdminDesk crumbs={personCrumbs(t, { id, name }, t("honours.release.crumb"))}>
      <PageHeading title={t("honours.release.title", { name })} lead={t("honours.release.lead")} />
      <WithheldHonours withheld={withheld} />
      {withheld.length === 0 ? null : (
        <>
          <ReleaseNames view={view} />
          <AskOnce
            verdict={verdict}
            back={`/admin/people/${id}`}
            act={t("honours.release.act", { count: withheld.length })}
            hint={t("honours.release.reasonHint")}
            stand={stand}
            refused={told(t, answer?.refused)}
          />
        </>
      )}
      <ReleasedHonours released={released} />
    </AdminDesk>
  );
}
