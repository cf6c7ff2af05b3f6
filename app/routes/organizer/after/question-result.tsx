import type { QuestionResult, ScaleResult } from "~/domains/events/after/survey";
import { useT } from "~/i18n/context";
import type { TextKey } from "~/i18n/translate";
import { questionText } from "~/routes/events/survey-fields";
import { each } from "~/ui/each";
import { Columns } from "~/ui/shell/columns";
import { Section } from "~/ui/shell/section";
import { CountBars, shareOf } from "~/ui/show/count-bars";
import { Table } from "~/ui/show/table";

/** What was answered to one question: bars with a sentence and their table, or the texts. */
export function QuestionResultPart({ result, fewest }: { result: QuestionResult; fewest: number }) {
  const t = useT();
  return (
    <Section title={questionText(t, result)} size="small">
      {"few" in result ? (
        <p className="note">{t("after.results.few", { fewest })}</p>
      ) : result.kind === "scale" ? (
        <ScalePart result={result} />
      ) : (
        <TextsPart texts={result.texts} />
      )}
    </Section>
  );
}

function TextsPart({ texts }: { texts: readonly string[] }) {
  const t = useT();
  return (
    <>
      <p className="note">{t("after.results.texts", { count: texts.length })}</p>
      <ul className="rows">
        {each(texts, (text) => (
          <li className="row">
            <p className="said">{text}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

function ScalePart({ result }: { result: ScaleResult }) {
  const t = useT();
  const { counts, answered, good } = result;
  const bars = counts
    .map((count, n) => ({ step: n + 1, label: t(`after.survey.short.${n + 1}` as TextKey), count }))
    .reverse();
  const table = (
    <Table
      caption={t("after.results.table", { label: questionText(t, result) })}
      captionHidden
      keep
      rows={bars}
      rowKey={({ step }) => step}
      columns={[
        { head: t("after.results.mark"), cell: ({ step }) => t(`after.survey.marks.${step}` as TextKey) },
        { head: t("after.results.people"), numeric: true, cell: ({ count }) => count },
        { head: t("after.results.share"), numeric: true, cell: ({ count }) => shareOf(count, answered) },
      ]}
    />
  );
  return (
    <Columns split="even" side={table}>
      <CountBars sentence={t("after.results.sentence", { answered, good })} bars={bars} />
    </Columns>
  );
}
