import type { ListedClaimView } from "~/flows/claims/claim-views.server";
import { useLocale, useT } from "~/i18n/context";
import { formatDay } from "~/kernel/instant-format";
import { ClaimState } from "~/routes/claim-state";
import { LinkButton } from "~/ui/acts/link-button";
import { joinPhrases, phrasesOf } from "~/ui/show/phrases";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";

export interface ClaimRowsProps {
  claims: readonly ListedClaimView[];
  /** They wait: each with its act, among other things that do. Otherwise the title leads to its page. */
  waiting?: boolean;
}

/** Claims of a bureau's region. */
export function ClaimRows({ claims, waiting }: ClaimRowsProps) {
  const t = useT();
  const locale = useLocale();
  return (
    <RowList>
      {claims.map((claim) => {
        const { id, firm, name, place, askedAt } = claim;
        const href = `/bureau/claims/${id}`;
        const lines = [place, t("claims.own.askedOn", { day: formatDay(askedAt, locale) })];
        const told = { state: <ClaimState claim={claim} />, meta: lines };
        return waiting ? (
          <Row
            key={id}
            title={joinPhrases(phrasesOf(t("claims.bureau.home", { firm, name })))}
            {...told}
            act={
              <LinkButton small variant="outlined" href={href}>
                {t("claims.bureau.homeOpen")}
              </LinkButton>
            }
          />
        ) : (
          <Row key={id} title={t("claims.bureau.row", { firm, name })} href={href} weight="plain" {...told} />
        );
      })}
    </RowList>
  );
}
