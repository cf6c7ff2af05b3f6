import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { regionsOf } from "~/domains/directory/bureau-scope.server";
import { enterpriseFactsForm } from "~/domains/directory/enterprise-facts-form";
import { changeAsBureau } from "~/domains/directory/set-enterprise.server";
import { bureauEnterprise } from "~/flows/bureau/bureau-enterprise.server";
import { countyPlaces, readFirmFacts } from "~/flows/enterprises/read-firm-facts.server";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { requireBureauOfficer } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { FirmFields } from "~/routes/firm-fields";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { PageHeading } from "~/ui/shell/page-heading";
import { BureauDesk } from "./desk";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const officer = requireBureauOfficer(args);
  const { id, name, code } = await bureauEnterprise(officer, args.params.enterprise ?? "");
  const [firm, places] = await Promise.all([readFirmFacts(id), countyPlaces(await regionsOf(officer))]);
  const title = titleOf(args.context.locale, translator(args.context.locale)("enterprises.change.title"));
  return json({ id, name, code, firm, places, title });
}

export async function action(args: ActionFunctionArgs) {
  const officer = requireBureauOfficer(args);
  const { id } = await bureauEnterprise(officer, args.params.enterprise ?? "");
  const form = await readForm(args.request, enterpriseFactsForm);
  if (!form.ok) return unprocessable(form.refused);
  const changed = await changeAsBureau(officer, id, form.value);
  if (!changed.ok) return unprocessable(refuseForm([fieldError(changed.field, changed)], form.typed));
  return redirect(`/bureau/enterprises/${id}`);
}

export default function BureauEnterpriseFacts() {
  const t = useT();
  const { id, name, code, firm, places } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  const here = `/bureau/enterprises/${id}`;
  return (
    <BureauDesk
      crumbs={[
        { label: t("bureau.enterprises.title"), href: "/bureau/enterprises" },
        { label: name, href: here },
        { label: t("enterprises.change.title") },
      ]}
    >
      <PageHeading title={t("enterprises.change.title")} lead={t("enterprises.change.lead", { name, code })} />
      <Form {...told(t, answer?.refused)}>
        <FirmFields firm={firm} places={places} />
        <ActRow>
          <Button full="phone">{t("enterprises.change.act")}</Button>
          <a href={here}>{t("enterprises.change.cancel")}</a>
        </ActRow>
      </Form>
    </BureauDesk>
  );
}
