import { useT } from "~/i18n/context";
import { ReportLink } from "~/routes/report-link";
import { ActRow } from "~/ui/acts/act-row";
import { LinkButton } from "~/ui/acts/link-button";
import { AnswerOutcome } from "./answer-outcome";
import type { OutcomeView } from "./lesson-view.server";
import type { PracticePageView } from "./practice-view.server";

/** What is said at the end of each list. */
const ENDS = {
  topic: "courses.practice.endTopic",
  wrong: "courses.practice.endBook",
  weak: "courses.practice.endWeak",
} as const;

/** What an answer comes to in practice: reasons, clause, what the wrong-answer book does with it, and the way on. */
export function PracticeOutcome({ view, outcome }: { view: PracticePageView; outcome: OutcomeView }) {
  const t = useT();
  const { kind, news, lesson, next, list, from } = view;
  const end = ENDS[from];
  return (
    <section className="practice-outcome" id="outcome" aria-label={t("courses.practice.outcome")}>
      <AnswerOutcome kind={kind} outcome={outcome} told />
      {news ? <p className="note">{t(`courses.practice.${news}`)}</p> : null}
      <ActRow>
        <LinkButton href={next ?? list} full="phone">
          {t(next ? "courses.practice.next" : end)}
        </LinkButton>
        {outcome.correct || !lesson ? null : (
          <a href={lesson.href}>{t("courses.practice.toLesson", { title: lesson.title })}</a>
        )}
      </ActRow>
      {view.report ? (
        <p>
          <ReportLink href={view.report} />
        </p>
      ) : null}
    </section>
  );
}
