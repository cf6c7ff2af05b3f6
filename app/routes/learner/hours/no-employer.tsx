import { useT } from "~/i18n/context";
import { LinkButton } from "~/ui/acts/link-button";
import { Callout } from "~/ui/show/callout";

/** Who has said no employer has no bureau that could decide. */
export function NoEmployer() {
  const t = useT();
  return (
    <Callout tone="gamboge">
      <p>{t("hours.claims.noEnterprise")}</p>
      <p>
        <LinkButton href="/me/enterprise" variant="outlined" full="phone">
          {t("hours.claims.choose")}
        </LinkButton>
      </p>
    </Callout>
  );
}
