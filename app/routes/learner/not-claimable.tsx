import { useT } from "~/i18n/context";
import { LinkButton } from "~/ui/acts/link-button";
import { Callout } from "~/ui/show/callout";

/** Why there is no form for a claim now, and what to do instead. */
export function NotClaimable({ why, firm }: { why: string; firm: { id: string; name: string } | null }) {
  const t = useT();
  if (!firm)
    return (
      <>
        <p>{t("claims.own.noEnterprise")}</p>
        <p>
          <LinkButton href="/me/enterprise" full="phone">
            {t("claims.own.choose")}
          </LinkButton>
        </p>
      </>
    );
  const acts = why === "claim.already";
  return (
    <>
      <Callout tone={acts ? "bamboo" : "tile"}>
        {t(acts ? "claims.own.already" : "claims.own.waits", { name: firm.name })}
      </Callout>
      {acts ? (
        <p>
          <LinkButton href={`/enterprise/${firm.id}`} variant="outlined">
            {t("claims.own.desk")}
          </LinkButton>
        </p>
      ) : null}
    </>
  );
}
