import type { ItemKind } from "@db/statuses";
import { useT } from "~/i18n/context";
import type { TextKey } from "~/i18n/translate";
import { each } from "~/ui/each";
import { Feedback } from "~/ui/lesson/feedback";
import type { OutcomeView } from "./lesson-view.server";

/** 单选, 多选, 判断. */
export const kindKey = (kind: ItemKind): TextKey => `courses.check.${kind === "true-false" ? "trueFalse" : kind}`;

export interface AnswerOutcomeProps {
  kind: ItemKind;
  outcome: OutcomeView;
  /** The key stands beside it already: nothing is left to look for. */
  told?: true;
}

/** The answer to an answer: what holds or does not and why, the reason behind it, the clause. */
export function AnswerOutcome({ kind, outcome, told }: AnswerOutcomeProps) {
  const t = useT();
  const { correct, incomplete, reasons, others, rationale, source } = outcome;
  const many = kind === "multiple";
  const title = correct ? "right" : incomplete ? "incomplete" : many ? "wrongMany" : "wrong";
  return (
    <>
      <Feedback
        kind={correct ? "right" : "wrong"}
        title={t(`courses.check.${title}`)}
        source={source === null ? undefined : <AnswerSource source={source} />}
      >
        {incomplete && !told ? <p>{t("courses.check.incompleteNote")}</p> : null}
        {each(reasons, ({ text, feedback }) => (
          <p>{many ? `“${text}”：${feedback}` : feedback}</p>
        ))}
        <p>{rationale}</p>
      </Feedback>
      {others.length > 0 ? (
        <details className="others">
          <summary>
            {t(`courses.check.${correct ? (kind === "true-false" ? "othersTrueFalse" : "others") : "allOthers"}`)}
          </summary>
          {each(others, ({ text, feedback }) => (
            <p>
              <b>{text}</b>
              {"："}
              {feedback}
            </p>
          ))}
        </details>
      ) : null}
    </>
  );
}

/** 依据：《标准化法》第二十七条第一款, or the standard with whether it still holds, and the way to read it. */
export function AnswerSource({ source }: { source: NonNullable<OutcomeView["source"]> }) {
  const t = useT();
  if ("law" in source)
    return (
      <>
        {t("courses.check.source", source)}
        <a href={source.href}>{t("courses.check.readClause")}</a>
      </>
    );
  return (
    <>
      {t("register.cited.source", { name: source.standard })}
      {source.ended ? t("register.cited.ended") : null}
      <a href={source.href}>{t("register.cited.read")}</a>
    </>
  );
}
