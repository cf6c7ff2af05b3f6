import type { ListedClaimView } from "~/flows/claims/claim-views.server";
import { useLocale, useT } from "~/i18n/context";
import { formatDay } from "~/kernel/instant-format";
import { ClaimState } from "~/routes/claim-state";
import { LinkButton } from "~/ui/acts/link-button";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";

/** Claims that wait for the bureau, each with its date and its act. */
export function WaitingClaims({ claims }: { claims: readonly ListedClaimView[] }) {
  const t = useT();
  const locale = useLocale();
  return (
    <RowList>
      {claims.map((claim) => (
        <Row
          key={claim.id}
          title={t("claims.bureau.home", { firm: claim.firm, name: claim.name })}
          state={<ClaimState claim={claim} />}
          meta={[t("claims.bureau.homeAsked", { day: formatDay(claim.askedAt, locale) })]}
          act={
            <LinkButton small variant="outlined" href={`/bureau/claims/${claim.id}`}>
              {t("claims.bureau.homeOpen")}
            </LinkButton>
          }
        />
      ))}
    </RowList>
  );
}
