import type { OwnClaim } from "~/flows/claims/claim-views.server";
import { useLocale, useT } from "~/i18n/context";
import { formatDay } from "~/kernel/instant-format";
import { ClaimState } from "~/routes/claim-state";
import { LinkButton } from "~/ui/acts/link-button";
import { each } from "~/ui/each";
import { Instant } from "~/ui/show/instant";
import { Row } from "~/ui/show/row";

/** Her claims that are not decided yet: since when, what happens next, and the code where a letter is on its way. */
export function ClaimWaitRows({ claims }: { claims: readonly OwnClaim[] }) {
  const t = useT();
  const locale = useLocale();
  return each(claims, (claim) => {
    const { id, enterprise, letter, askedAt, codeExpiresAt } = claim;
    const sent = letter === "sent";
    const here = `/me/enterprise/claims/${id}`;
    return (
      <Row
        title={t("claims.own.waitTitle", { name: enterprise.name })}
        state={<ClaimState claim={claim} />}
        meta={[
          t("claims.own.askedOn", { day: formatDay(askedAt, locale) }),
          t(sent ? "claims.own.waitCode" : "claims.own.waitNext"),
          ...(sent && codeExpiresAt !== null
            ? [
                <>
                  {t("claims.own.waitUntil")}
                  <Instant ms={codeExpiresAt} deadline />
                </>,
              ]
            : []),
        ]}
        act={
          <LinkButton small variant="outlined" href={sent ? `${here}/code` : here}>
            {t(sent ? "claims.own.typeCode" : "claims.own.waitLook")}
          </LinkButton>
        }
      />
    );
  });
}
