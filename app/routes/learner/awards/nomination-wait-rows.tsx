import type { OwnWaits } from "~/flows/learning/own-waits.server";
import { useLocale, useT } from "~/i18n/context";
import { formatDeadline } from "~/kernel/instant-format";
import { LinkButton } from "~/ui/acts/link-button";
import { each } from "~/ui/each";
import { Row } from "~/ui/show/row";
import { State } from "~/ui/show/state";

/** Nominations that wait for her: to be agreed to, or to be mended. */
export function NominationWaitRows({ waits }: { waits: OwnWaits["nominations"] }) {
  const t = useT();
  const locale = useLocale();
  return each(waits, ({ id, title, waits: what, until }) => {
    const mend = what === "mend";
    return (
      <Row
        title={t(mend ? "nominations.wait.mendTitle" : "nominations.wait.consentTitle", { title })}
        state={
          <State kind="attention" word={t(mend ? "nominations.states.returned" : "nominations.states.consent-asked")} />
        }
        meta={until === null ? [] : [t("nominations.wait.until", { until: formatDeadline(until, locale) })]}
        act={
          <LinkButton small variant="outlined" href={`/nominations/${id}`}>
            {t(mend ? "nominations.wait.mendAct" : "nominations.wait.consentAct")}
          </LinkButton>
        }
      />
    );
  });
}
