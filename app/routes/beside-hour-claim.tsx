import type { BesideClaim } from "~/flows/hours/claim-views.server";
import { useT } from "~/i18n/context";
import { each } from "~/ui/each";
import { Callout } from "~/ui/show/callout";
import { Duration } from "~/ui/show/duration";
import { HourClaimState } from "./hour-claim-facts";

/** What lies beside a claim of hours: others of the same day, and whether its day renews anything. For the claimant and for the bureau. */
export function BesideHourClaim({ beside, at }: { beside: BesideClaim; at: string }) {
  const t = useT();
  const { sameDay, outOfPeriod } = beside;
  if (sameDay.length === 0 && !outOfPeriod) return null;
  return (
    <Callout tone="gamboge" title={t("hours.claims.beside")}>
      {outOfPeriod ? <p>{t("hours.claims.outOfPeriod")}</p> : null}
      {sameDay.length > 0 ? <p>{t("hours.claims.sameDay", { count: sameDay.length })}</p> : null}
      {sameDay.length > 0 ? (
        <ul>
          {each(sameDay, ({ id, title, minutes, state }) => (
            <li>
              <a href={`${at}/${id}`}>{title}</a> <Duration minutes={minutes} /> <HourClaimState state={state} />
            </li>
          ))}
        </ul>
      ) : null}
    </Callout>
  );
}
