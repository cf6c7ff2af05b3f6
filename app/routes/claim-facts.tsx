import { CODE_TRIES } from "~/domains/people/handed-code";
import type { OwnClaim } from "~/flows/claims/claim-views.server";
import { useLocale, useT } from "~/i18n/context";
import { formatDay } from "~/kernel/instant-format";
import { ClaimState } from "~/routes/claim-state";
import { DefinitionList } from "~/ui/show/definition-list";
import { FileList } from "~/ui/show/file-list";
import { Instant } from "~/ui/show/instant";

export interface ClaimFactsProps {
  claim: OwnClaim;
  /** Who she is, for the bureau that checks it. */
  claimant?: { name: string; account: string; place: string; worksThere: boolean; triesUsed: number };
}

/** What was asked, with what, and where it stands: for the claimant and for the bureau above the firm. */
export function ClaimFacts({ claim, claimant }: ClaimFactsProps) {
  const t = useT();
  const locale = useLocale();
  const { state, letter, enterprise, position, phone, askedAt, letterAt, codeExpiresAt, how, decidedAt, reason } =
    claim;
  const day = (at: number) => formatDay(at, locale);
  const made =
    letterAt === null || codeExpiresAt === null
      ? null
      : letter === "sent"
        ? t("claims.fields.letterMade", { made: day(letterAt), until: day(codeExpiresAt - 1) })
        : t(letter === "void" ? "claims.letter.void" : "claims.letter.expired");
  return (
    <DefinitionList
      items={[
        { term: t("claims.fields.state"), value: <ClaimState claim={claim} /> },
        reason ? { term: t("claims.fields.reason"), value: reason } : null,
        how ? { term: t("claims.fields.how"), value: t(`claims.how.${how}`) } : null,
        state === "open" && made
          ? {
              term: t("claims.fields.letter"),
              value: made,
              ...(claimant &&
                claimant.triesUsed > 0 && {
                  note: t("claims.fields.tries", { used: claimant.triesUsed, most: CODE_TRIES }),
                }),
            }
          : null,
        decidedAt === null
          ? null
          : {
              term: t(state === "withdrawn" ? "claims.fields.withdrawnAt" : "claims.fields.decidedAt"),
              value: <Instant ms={decidedAt} />,
            },
        { term: t("claims.fields.enterprise"), value: enterprise.name, note: enterprise.code },
        ...(claimant
          ? [
              {
                term: t("claims.fields.claimant"),
                value: claimant.name,
                note: t(claimant.worksThere ? "claims.fields.worksHere" : "claims.fields.worksElsewhere"),
              },
              { term: t("claims.fields.account"), value: claimant.account },
            ]
          : []),
        { term: t("claims.fields.position"), value: position },
        { term: t("claims.fields.phone"), value: phone },
        {
          term: t("claims.fields.files"),
          value: claim.files.length > 0 ? <FileList files={claim.files} /> : t("claims.fields.noFiles"),
        },
        { term: t("claims.fields.askedAt"), value: <Instant ms={askedAt} /> },
      ]}
    />
  );
}
