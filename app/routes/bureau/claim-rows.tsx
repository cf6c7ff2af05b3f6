import type { ListedClaimView } from "~/flows/claims/claim-views.server";
import { useLocale, useT } from "~/i18n/context";
import { formatDay } from "~/kernel/instant-format";
import { ClaimState } from "~/routes/claim-state";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";

/** Claims of a bureau's region, each leading to its page. */
export function ClaimRows({ claims }: { claims: readonly ListedClaimView[] }) {
  const t = useT();
  const locale = useLocale();
  return (
    <RowList>
      {claims.map((claim) => (
        <Row
          key={claim.id}
          title={t("claims.bureau.row", { firm: claim.firm, name: claim.name })}
          href={`/bureau/claims/${claim.id}`}
          weight="plain"
          state={<ClaimState claim={claim} />}
          meta={[claim.place, t("claims.own.askedOn", { day: formatDay(claim.askedAt, locale) })]}
        />
      ))}
    </RowList>
  );
}
