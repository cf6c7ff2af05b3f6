import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { handBackFirm } from "~/flows/claims/end-administration.server";
import { listAdministrators } from "~/flows/claims/list-administrators.server";
import { requireEnterpriseAdministrator } from "~/http/guards.server";
import { actedForEnterprise } from "~/http/named-enterprise.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { PageHeading } from "~/ui/shell/page-heading";
import { Callout } from "~/ui/show/callout";
import { EnterpriseDesk } from "./desk";

export const handle = { policy: "enterprise" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { by, enterprise } = await actedForEnterprise(args);
  const { locale, now } = args.context;
  const others = (await listAdministrators(enterprise.id, now)).some(({ personId }) => personId !== by.personId);
  const heading = translator(locale)("claims.firm.handBackTitle", { name: enterprise.name });
  return json({ enterprise, others, heading, title: titleOf(locale, heading) });
}

export async function action(args: ActionFunctionArgs) {
  await handBackFirm(requireEnterpriseAdministrator(args));
  // The firm's desk is no longer hers.
  return redirect("/me/enterprise/claims");
}

export default function HandingBack() {
  const t = useT();
  const { enterprise, others, heading } = useLoaderData<typeof loader>();
  const list = `/enterprise/${enterprise.id}/administrators`;
  return (
    <EnterpriseDesk
      enterprise={enterprise}
      crumbs={[{ label: t("claims.firm.title"), href: list }, { label: t("claims.firm.handBack") }]}
    >
      <PageHeading title={heading} lead={t("claims.firm.handBackLead")} />
      {others ? null : <Callout tone="gamboge">{t("claims.firm.handBackLast")}</Callout>}
      <Form>
        <ActRow>
          <Button variant="danger" full="phone">
            {t("claims.firm.handBack")}
          </Button>
          <a href={list}>{t("claims.firm.cancel")}</a>
        </ActRow>
      </Form>
    </EnterpriseDesk>
  );
}
