import { useLocale, useT } from "~/i18n/context";
import { ActRow } from "~/ui/acts/act-row";
import { LinkButton } from "~/ui/acts/link-button";
import { each } from "~/ui/each";
import { Feedback } from "~/ui/lesson/feedback";
import { Section } from "~/ui/shell/section";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { State } from "~/ui/show/state";
import { AnswerSource } from "./answer-outcome";
import type { ReportItem } from "./report-items-view.server";

/** A mock exam item by item: what was wrong with key, reasons and clause, what was left open and what was right folded, and where it is practised. */
export function ReportItems({ items }: { items: readonly ReportItem[] }) {
  const t = useT();
  const of = (wanted: ReportItem["standing"]) => items.filter(({ standing }) => standing === wanted);
  const wrong = of("wrong");
  const allRight = of("right").length === items.length;
  return (
    <Section title={t("exam.report.items")}>
      <p className="note">{allRight ? t("exam.report.itemsAllRight") : t("exam.report.itemsNote")}</p>
      {allRight ? null : (
        <ActRow>
          <LinkButton href="/practice" full="phone">
            {t("exam.report.toPractice")}
          </LinkButton>
          {wrong.length > 0 ? (
            <a href="/wrong-answers">{t("exam.report.toWrongBook", { count: wrong.length })}</a>
          ) : null}
        </ActRow>
      )}
      {each(wrong, (item) => (
        <AnsweredItem item={item} />
      ))}
      <Folded items={of("open")} told={t("exam.report.itemsOpen", { count: of("open").length })} />
      <Folded items={of("right")} told={t("exam.report.itemsRight", { count: of("right").length })} />
    </Section>
  );
}

function Folded({ items, told }: { items: readonly ReportItem[]; told: string }) {
  if (items.length === 0) return null;
  return (
    <details className="others">
      <summary>{told}</summary>
      {each(items, (item) => (
        <AnsweredItem item={item} />
      ))}
    </details>
  );
}

function AnsweredItem({ item }: { item: ReportItem }) {
  const t = useT();
  const lang = useLocale() === "zh-CN" ? undefined : "zh-CN";
  const { number, stem, standing, choices, rationale, source, practice } = item;
  return (
    <article className="answered-item">
      <h3>
        {t("exam.report.itemPlace", { number })} <span lang={lang}>{stem}</span>
      </h3>
      <RowList>
        {each(choices, ({ text, right, chosen }) => (
          <Row
            level={0}
            weight="plain"
            title={<span lang={lang}>{text}</span>}
            {...((right || chosen) && {
              state: (
                <State
                  kind={right ? "ok" : "attention"}
                  {...(!right && { icon: "cross-circle" as const })}
                  word={t(`courses.practice.${chosen ? (right ? "tookRight" : "took") : "missed"}`)}
                />
              ),
            })}
          />
        ))}
      </RowList>
      <Feedback
        kind={standing === "right" ? "right" : "wrong"}
        title={t(`exam.report.itemStanding.${standing}`)}
        source={source === null ? undefined : <AnswerSource source={source} />}
      >
        <p lang={lang}>{rationale}</p>
        {each(
          choices.filter(({ right, feedback }) => !right && feedback !== null),
          ({ text, feedback }) => (
            <p lang={lang}>
              “{text}”：{feedback}
            </p>
          ),
        )}
      </Feedback>
      {standing === "right" || practice === null ? null : (
        <p>
          <a href={practice}>{t("exam.report.itemAgain")}</a>
        </p>
      )}
    </article>
  );
}
