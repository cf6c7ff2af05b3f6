import type { DutyWait } from "~/domains/duties/duty-waits.server";
import { useT } from "~/i18n/context";
import { LinkButton } from "~/ui/acts/link-button";
import { Day } from "~/ui/show/day";
import { Row } from "~/ui/show/row";
import { State } from "~/ui/show/state";
import { useDayWords } from "./day-words";

/** What waits of a director's duties, as rows of a list that others fill too. */
export function DutyWaitRows({ waits }: { waits: readonly DutyWait[] }) {
  const t = useT();
  const dayWords = useDayWords();
  return waits.map((wait) => {
    const base = `/me/duties/${wait.appointmentId}`;
    const go = (href: string) => (
      <LinkButton small variant="outlined" href={href}>
        {t(`duties.waits.${wait.kind}Act`)}
      </LinkButton>
    );
    if (wait.kind === "report-returned")
      return (
        <Row
          key={`${base}${wait.year}`}
          title={t("duties.waits.report-returned", { year: wait.year })}
          state={<State kind="attention" word={t("duties.waits.report-returnedState")} />}
          meta={[<Day key="at" day={wait.at} />]}
          act={go(`${base}/reports/${wait.year}`)}
        />
      );
    if (wait.kind === "superseded")
      return (
        <Row
          key={wait.standardId}
          title={t(wait.own ? "duties.waits.supersededOwn" : "duties.waits.superseded", { number: wait.number })}
          state={
            <State
              kind="attention"
              word={t(wait.own ? "duties.waits.supersededOwnState" : "duties.waits.supersededState")}
            />
          }
          meta={[<Day key="at" day={wait.at} />]}
          act={go(`${base}/standards/${wait.standardId}`)}
        />
      );
    return (
      <Row
        key={wait.checkId}
        title={t("duties.waits.finding-due", { subject: wait.subject })}
        state={
          <State
            kind={wait.late ? "danger" : "attention"}
            word={t(wait.late ? "duties.checks.late" : "duties.checks.due", { day: dayWords(wait.dueOn) })}
          />
        }
        act={go(`${base}/checks/${wait.checkId}`)}
      />
    );
  });
}
