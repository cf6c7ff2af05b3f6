import { byDuty, type ReportContent } from "~/domains/duties/duty-report";
import { useT } from "~/i18n/context";
import type { TextKey } from "~/i18n/translate";
import { Section } from "~/ui/shell/section";
import { Day } from "~/ui/show/day";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { useDayWords } from "./day-words";

/** What a year's report tells: records by duty, then standards, checks, orders and trainings. What was not done is not listed. */
export function ReportContentView({ content }: { content: ReportContent }) {
  const t = useT();
  const dayWords = useDayWords();
  const { records, standards, checks, orders, trainings } = content;
  return (
    <>
      {byDuty(records).map(({ duty, records: done }) => (
        <Section key={duty} level={3} size="small" title={t(`dutyWords.${duty}.name`)}>
          <p className="note">{t(`dutyWords.${duty}.text`)}</p>
          <RowList>
            {done.map(({ work, day, sentence, recordedOn }) => (
              <Row
                key={day + work + sentence}
                level={0}
                weight="plain"
                title={sentence || t("duties.home.erased")}
                meta={[
                  t(`dutyWords.${duty}.${work}` as TextKey),
                  ...(recordedOn ? [t("duties.reports.recordedOn", { day: dayWords(recordedOn) })] : []),
                ]}
                fact={<Day day={day} short />}
              />
            ))}
          </RowList>
        </Section>
      ))}
      {standards.length > 0 ? (
        <Section level={3} size="small" title={t("duties.standards.title")}>
          <RowList>
            {standards.map(({ number, title, on, withdrawn }) => (
              <Row
                key={number + on + withdrawn}
                level={0}
                weight="plain"
                title={`${number} ${title}`}
                meta={[t(withdrawn ? "duties.standards.withdrawnThen" : "duties.standards.disclosedThen")]}
                fact={<Day day={on} short />}
              />
            ))}
          </RowList>
        </Section>
      ) : null}
      {checks.length > 0 ? (
        <Section level={3} size="small" title={t("duties.checks.title")}>
          <RowList>
            {checks.map(({ day, subject, findings, open, closed }) => (
              <Row
                key={day + subject}
                level={0}
                weight="plain"
                title={subject}
                meta={[
                  findings === 0 ? t("duties.checks.clean") : t("duties.checks.findings", { count: findings }),
                  closed
                    ? t("duties.checks.closed")
                    : open > 0
                      ? t("duties.checks.open", { open })
                      : t("duties.checks.toClose"),
                ]}
                fact={<Day day={day} short />}
              />
            ))}
          </RowList>
        </Section>
      ) : null}
      {orders.length > 0 ? (
        <Section level={3} size="small" title={t("duties.orders.title")}>
          <RowList>
            {orders.map(({ day, conduct, outcome }) => (
              <Row
                key={day + conduct}
                level={0}
                weight="plain"
                title={conduct}
                meta={[t(`duties.orders.${outcome ?? "noOutcome"}`)]}
                fact={<Day day={day} short />}
              />
            ))}
          </RowList>
        </Section>
      ) : null}
      {trainings.length > 0 ? (
        <Section level={3} size="small" title={t("duties.trainings.title")}>
          <RowList>
            {trainings.map(({ day, topic, audience, people, minutes }) => (
              <Row
                key={day + topic}
                level={0}
                weight="plain"
                title={topic}
                meta={[t("duties.trainings.line", { audience, people, minutes })]}
                fact={<Day day={day} short />}
              />
            ))}
          </RowList>
        </Section>
      ) : null}
    </>
  );
}
