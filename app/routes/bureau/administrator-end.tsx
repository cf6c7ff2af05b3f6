import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findPerson } from "~/domains/people/person.store.server";
import { canEndAdministration, endAdministration } from "~/flows/claims/end-administration.server";
import { readForm, unprocessable } from "~/http/forms.server";
import { firmsGrant } from "~/http/named-claim.server";
import type { RouteHandle } from "~/http/policy";
import { reasonForm } from "~/http/reason-form";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { AskOnce } from "~/routes/admin/ask-once";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { PageHeading } from "~/ui/shell/page-heading";
import { BureauDesk } from "./desk";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { officer, enterprise, grant } = await firmsGrant(args);
  const { locale, now } = args.context;
  const name = (await findPerson(db, grant.personId))?.name ?? "";
  const heading = translator(locale)("claims.bureau.endTitle", { name });
  const verdict = canEndAdministration(officer, grant, now);
  const firm = { id: enterprise.id, name: enterprise.name };
  return json({ firm, name, heading, verdict, title: titleOf(locale, heading) });
}

export async function action(args: ActionFunctionArgs) {
  const { officer, enterprise, grant } = await firmsGrant(args);
  const form = await readForm(args.request, reasonForm);
  if (!form.ok) return unprocessable(form.refused);
  const { reason } = form.value;
  await endAdministration(officer, { enterpriseId: enterprise.id, grantId: grant.id, reason });
  return redirect(`/bureau/enterprises/${enterprise.id}`);
}

export default function AdministratorEnd() {
  const t = useT();
  const { firm, name, heading, verdict } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  const back = `/bureau/enterprises/${firm.id}`;
  return (
    <BureauDesk
      crumbs={[
        { label: t("bureau.enterprises.title"), href: "/bureau/enterprises" },
        { label: firm.name, href: back },
        { label: t("claims.bureau.end") },
      ]}
    >
      <PageHeading
        title={heading}
        lead={verdict.ok ? t("claims.bureau.endLead", { name, firm: firm.name }) : undefined}
      />
      <AskOnce
        verdict={verdict}
        back={back}
        act={t("claims.bureau.endAct")}
        danger
        hint={t("claims.bureau.endHint")}
        refused={told(t, answer?.refused)}
      />
    </BureauDesk>
  );
}
