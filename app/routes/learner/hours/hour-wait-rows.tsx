import type { OwnWaits } from "~/flows/learning/own-waits.server";
import { useLocale, useT } from "~/i18n/context";
import { formatDay, formatIsoDay } from "~/kernel/instant-format";
import { LinkButton } from "~/ui/acts/link-button";
import { each } from "~/ui/each";
import { Row } from "~/ui/show/row";
import { State } from "~/ui/show/state";

export interface HourWaitRowsProps {
  returned: OwnWaits["returnedHours"];
  renewals: OwnWaits["renewals"];
}

/** Claims of hours that were returned and certificates to renew, among what waits for her. */
export function HourWaitRows({ returned, renewals }: HourWaitRowsProps) {
  const t = useT();
  const locale = useLocale();
  return (
    <>
      {each(returned, ({ id, title, returnedAt }) => (
        <Row
          title={t("hours.claims.waitTitle", { title })}
          state={<State kind="attention" word={t("hours.claims.state.returned")} />}
          meta={[t("hours.claims.waitNote", { day: formatDay(returnedAt, locale) })]}
          act={
            <LinkButton small variant="outlined" href={`/me/hours/claims/${id}`}>
              {t("hours.claims.waitAct")}
            </LinkButton>
          }
        />
      ))}
      {each(renewals, ({ code, title, courseTitle, expiresOn, missing }) => {
        const day = formatIsoDay(expiresOn, locale);
        return (
          <Row
            title={
              missing === 0 ? t("hours.renewal.waitTitle", { title }) : t("hours.renewal.shortTitle", { day, missing })
            }
            meta={[
              missing === 0
                ? t("hours.renewal.waitNote", { day })
                : t("hours.renewal.shortNote", { course: courseTitle }),
            ]}
            act={
              <LinkButton small variant="outlined" href={`/me/certificates/${code}/renewal`}>
                {t(missing === 0 ? "hours.renewal.waitAct" : "hours.renewal.shortAct")}
              </LinkButton>
            }
          />
        );
      })}
    </>
  );
}
