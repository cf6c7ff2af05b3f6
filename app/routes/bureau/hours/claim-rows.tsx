import type { bureauHourClaims } from "~/flows/hours/claim-views.server";
import { useLocale, useT } from "~/i18n/context";
import { formatDay, formatMinutes } from "~/kernel/instant-format";
import { HourClaimState } from "~/routes/hour-claim-facts";
import { LinkButton } from "~/ui/acts/link-button";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";

export interface HourClaimRowsProps {
  claims: Awaited<ReturnType<typeof bureauHourClaims>>;
  /** They wait: each with its act, among other things that do. Otherwise the title leads to its page. */
  waiting?: boolean;
}

/** Claims of hours of a bureau's region. */
export function HourClaimRows({ claims, waiting }: HourClaimRowsProps) {
  const t = useT();
  const locale = useLocale();
  return (
    <RowList>
      {claims.map(({ id, name, title, kind, minutes, state, place, filedAt, sameDay }) => {
        const href = `/bureau/hours/${id}`;
        const told = {
          state: <HourClaimState state={state} />,
          meta: [
            t("hours.claims.row", { kind, time: formatMinutes(minutes, locale) }),
            place,
            t("hours.claims.filedOn", { day: formatDay(filedAt, locale) }),
            ...(waiting && sameDay > 0 ? [t("hours.bureau.sameDay", { count: sameDay })] : []),
          ],
        };
        return waiting ? (
          <Row
            key={id}
            title={t("hours.bureau.home", { name, title })}
            {...told}
            act={
              <LinkButton small variant="outlined" href={href}>
                {t("hours.bureau.homeOpen")}
              </LinkButton>
            }
          />
        ) : (
          <Row key={id} title={t("hours.bureau.row", { name, title })} href={href} weight="plain" {...told} />
        );
      })}
    </RowList>
  );
}
