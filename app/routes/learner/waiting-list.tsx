import { useLocale, useT } from "~/i18n/context";
import { formatDay, formatDeadline } from "~/kernel/instant-format";
import { DutyWaitRows } from "~/routes/duties/duty-wait-rows";
import { RunningAct, RunningState, RunningTime } from "~/routes/running-exam";
import { LinkButton } from "~/ui/acts/link-button";
import { each } from "~/ui/each";
import { Section } from "~/ui/shell/section";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { State } from "~/ui/show/state";
import { NominationWaitRows } from "./awards/nomination-wait-rows";
import { ClaimWaitRows } from "./claim-wait-rows";
import { EventWaitRows } from "./event-wait-rows";
import { HourWaitRows } from "./hours/hour-wait-rows";
import type { WaitsView } from "./waits-view";

/** What waits for her, each with its date and its act; nothing at all where nothing waits. */
export function WaitingList({ waits }: { waits: WaitsView }) {
  const t = useT();
  const locale = useLocale();
  const { running, exams, wrong, updated, newerTerms, duties, proposals, claims, events } = waits;
  if (nothingIn(waits)) return null;
  return (
    <Section title={t("courses.learn.waits")}>
      <RowList>
        {each(running, (one) => (
          <Row
            title={one.title}
            state={<RunningState />}
            meta={[<RunningTime key="left" exam={one} />]}
            act={<RunningAct exam={one} />}
          />
        ))}
        {each(proposals, ({ id, firm, number, proposedAt }) => (
          <Row
            title={t("appointments.own.waitTitle", { firm })}
            state={<State kind="attention" word={t("appointments.state.proposed")} />}
            meta={[t("appointments.own.waitNote", { number, day: formatDay(proposedAt, locale) })]}
            act={
              <LinkButton small variant="outlined" href={`/me/appointments/${id}`}>
                {t("appointments.own.answer")}
              </LinkButton>
            }
          />
        ))}
        <EventWaitRows waits={events} />
        <ClaimWaitRows claims={claims} />
        <NominationWaitRows waits={waits.nominations} />
        <HourWaitRows returned={waits.returnedHours} renewals={waits.renewals} />
        {each(exams, ({ slug, title, minutes, closesAt, left }) => (
          <Row
            title={title}
            state={<State kind="progress" icon="pencil" word={t("courses.learn.examReady")} />}
            meta={[
              ...(closesAt === null ? [] : [t("courses.learn.examUntil", { until: formatDeadline(closesAt, locale) })]),
              [
                t("courses.learn.examLength", { minutes }),
                ...(left === null ? [] : [t("courses.learn.examLeft", { left })]),
              ].join(locale === "en" ? ", " : "，"),
            ]}
            act={
              <LinkButton small variant="outlined" href={`/exams/${slug}`}>
                {t("courses.learn.rules")}
              </LinkButton>
            }
          />
        ))}
        <DutyWaitRows waits={duties} />
        {wrong ? (
          <Row
            title={t("courses.learn.wrongTitle", { due: wrong.due })}
            meta={[t("courses.learn.wrongNote", { minutes: wrong.minutes })]}
            act={
              <LinkButton small variant="outlined" href="/wrong-answers">
                {t("courses.learn.review")}
              </LinkButton>
            }
          />
        ) : null}
        {each(updated, ({ slug, title }) => (
          <Row
            title={t("courses.learn.updatedTitle", { course: title })}
            meta={[t("courses.learn.updatedNote")]}
            act={
              <LinkButton small variant="quiet" href={`/courses/${slug}`}>
                {t("courses.learn.look")}
              </LinkButton>
            }
          />
        ))}
        {newerTerms ? (
          <Row
            title={t("courses.learn.termsTitle")}
            meta={[t("courses.learn.termsNote")]}
            act={
              <LinkButton small variant="quiet" href="/me/privacy">
                {t("courses.learn.look")}
              </LinkButton>
            }
          />
        ) : null}
      </RowList>
    </Section>
  );
}

/** Whether there is nothing of any kind: a list without a row, no number, no new terms. */
const nothingIn = (waits: WaitsView): boolean =>
  Object.values(waits).every((one) => (Array.isArray(one) ? one.length === 0 : !one));
