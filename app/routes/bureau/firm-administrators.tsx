import type { FirmAdministrator } from "~/flows/claims/list-administrators.server";
import { useT } from "~/i18n/context";
import { AdministratorRow } from "~/routes/administrator-row";
import { LinkButton } from "~/ui/acts/link-button";
import { Section } from "~/ui/shell/section";
import { RowList } from "~/ui/show/row-list";

export interface FirmAdministratorsProps {
  enterpriseId: string;
  administrators: readonly Omit<FirmAdministrator, "personId">[];
}

/** Who acts for a firm, for the bureau above it. */
export function FirmAdministrators({ enterpriseId, administrators }: FirmAdministratorsProps) {
  const t = useT();
  return (
    <Section title={t("claims.bureau.admins")}>
      {administrators.length === 0 ? <p>{t("claims.bureau.adminsNone")}</p> : null}
      <RowList>
        {administrators.map((one) => (
          <AdministratorRow
            key={one.grantId}
            administrator={one}
            act={
              <LinkButton
                small
                variant="quiet"
                href={`/bureau/enterprises/${enterpriseId}/administrators/${one.grantId}/end`}
              >
                {t("claims.bureau.end")}
              </LinkButton>
            }
          />
        ))}
      </RowList>
    </Section>
  );
}
