import { useT } from "~/i18n/context";
import { ActRow } from "~/ui/acts/act-row";
import { LinkButton } from "~/ui/acts/link-button";
import { AnswerOutcome } from "./answer-outcome";
import type { OutcomeView } from "./lesson-view.server";
import type { PracticePageView } from "./practice-view.server";

/** What an answer comes to in practice: reasons, clause, what the wrong-answer book does with it, and the way on. */
export function PracticeOutcome({ view, outcome }: { view: PracticePageView; outcome: OutcomeView }) {
  const t = useT();
  const { kind, news, lesson, next, list, fromBook } = view;
  const end = fromBook ? "courses.practice.endBook" : "courses.practice.endTopic";
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
    </section>
  );
}
