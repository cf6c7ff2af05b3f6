import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { enterpriseFactsForm } from "~/domains/directory/enterprise-facts-form";
import { changeOwnFirm } from "~/domains/directory/set-enterprise.server";
import { countyPlaces, readFirmFacts } from "~/flows/read-firm-facts.server";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { requireEnterpriseAdministrator } from "~/http/guards.server";
import { actedForEnterprise } from "~/http/named-enterprise.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { FirmFields } from "~/routes/firm-fields";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { PageHeading } from "~/ui/shell/page-heading";
import { EnterpriseDesk } from "./desk";

export const handle = { policy: "enterprise" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { enterprise } = await actedForEnterprise(args);
  const [firm, places] = await Promise.all([readFirmFacts(enterprise.id), countyPlaces()]);
  const title = titleOf(args.context.locale, translator(args.context.locale)("enterprises.change.title"));
  return json({ enterprise, firm, places, title });
}

export async function action(args: ActionFunctionArgs) {
  const administrator = requireEnterpriseAdministrator({ ...args, params: args.params });
  const form = await readForm(args.request, enterpriseFactsForm);
  if (!form.ok) return unprocessable(form.refused);
  const changed = await changeOwnFirm(administrator, form.value);
  if (!changed.ok) return unprocessable(refuseForm([fieldError(changed.field, changed)], form.typed));
  return redirect(`/enterprise/${administrator.actsForId}`);
}

export default function OwnFirmFacts() {
  const t = useT();
  const { enterprise, firm, places } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  const { name, code } = enterprise;
  return (
    <EnterpriseDesk enterprise={enterprise}>
      <PageHeading title={t("enterprises.change.title")} lead={t("enterprises.change.lead", { name, code })} />
      <Form {...told(t, answer?.refused)}>
        <FirmFields firm={firm} places={places} />
        <Button full="phone">{t("enterprises.change.act")}</Button>
      </Form>
    </EnterpriseDesk>
  );
}
