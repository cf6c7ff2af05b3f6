import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ownFactsForm } from "~/domains/directory/enterprise-facts-form";
import { changeOwnFirm } from "~/domains/directory/set-enterprise.server";
import { readFirmFacts } from "~/flows/enterprises/read-firm-facts.server";
import { readForm, unprocessable } from "~/http/forms.server";
import { requireEnterpriseAdministrator } from "~/http/guards.server";
import { actedForEnterprise } from "~/http/named-enterprise.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { KnownFields } from "~/routes/firm-fields";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { PageHeading } from "~/ui/shell/page-heading";
import { DefinitionList } from "~/ui/show/definition-list";
import { EnterpriseDesk } from "./desk";

export const handle = { policy: "enterprise" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { enterprise } = await actedForEnterprise(args);
  const firm = await readFirmFacts(enterprise.id);
  const title = titleOf(args.context.locale, translator(args.context.locale)("enterprises.change.title"));
  return json({ enterprise, firm, title });
}

export async function action(args: ActionFunctionArgs) {
  const administrator = requireEnterpriseAdministrator({ ...args, params: args.params });
  const form = await readForm(args.request, ownFactsForm);
  if (!form.ok) return unprocessable(form.refused);
  await changeOwnFirm(administrator, form.value);
  return redirect(`/enterprise/${administrator.actsForId}`);
}

export default function OwnFirmFacts() {
  const t = useT();
  const { enterprise, firm } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  const { name, code } = enterprise;
  return (
    <EnterpriseDesk enterprise={enterprise}>
      <PageHeading title={t("enterprises.change.title")} lead={t("enterprises.change.lead", { name, code })} />
      <DefinitionList
        items={[
          { term: t("enterprises.fields.name"), value: name },
          { term: t("enterprises.fields.region"), value: firm.place },
          { term: t("enterprises.fields.group"), value: firm.group ?? t("enterprises.change.noGroup") },
        ]}
      />
      <p>{t("enterprises.change.askBureau", { place: firm.place })}</p>
      <Form {...told(t, answer?.refused)}>
        <KnownFields firm={firm} />
        <Button full="phone">{t("enterprises.change.act")}</Button>
      </Form>
    </EnterpriseDesk>
  );
}
