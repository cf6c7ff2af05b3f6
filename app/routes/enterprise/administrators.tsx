import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listAdministrators } from "~/flows/claims/list-administrators.server";
import { actedForEnterprise } from "~/http/named-enterprise.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { AdministratorRow } from "~/routes/administrator-row";
import { pageTitle, titleOf } from "~/routes/page-title";
import { LinkButton } from "~/ui/acts/link-button";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { RowList } from "~/ui/show/row-list";
import { EnterpriseDesk } from "./desk";

export const handle = { policy: "enterprise" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { by, enterprise } = await actedForEnterprise(args);
  const { locale, now } = args.context;
  const administrators = (await listAdministrators(enterprise.id, now)).map(({ personId, ...one }) => {
    return { ...one, own: personId === by.personId };
  });
  return json({ enterprise, administrators, title: titleOf(locale, translator(locale)("claims.firm.title")) });
}

export default function Administrators() {
  const t = useT();
  const { enterprise, administrators } = useLoaderData<typeof loader>();
  return (
    <EnterpriseDesk enterprise={enterprise}>
      <PageHeading title={t("claims.firm.title")} lead={t("claims.firm.lead", { name: enterprise.name })} />
      <Section title={enterprise.name}>
        <RowList>
          {administrators.map((one) => (
            <AdministratorRow
              key={one.grantId}
              administrator={one}
              note={one.own ? t("claims.firm.you") : undefined}
              act={
                one.own ? (
                  <LinkButton
                    small
                    variant="outlined"
                    href={`/enterprise/${enterprise.id}/administrators/handing-back`}
                  >
                    {t("claims.firm.handBack")}
                  </LinkButton>
                ) : undefined
              }
            />
          ))}
        </RowList>
        <p className="note">{t("claims.firm.invite")}</p>
      </Section>
    </EnterpriseDesk>
  );
}
