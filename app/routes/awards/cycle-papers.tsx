import type { CycleView } from "~/flows/awards/cycle/cycle-view.server";
import { useT } from "~/i18n/context";
import { Section } from "~/ui/shell/section";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";

/** What was published of a cycle so far, each on a page of its own; nothing while it takes nominations. */
export function CyclePapers({ cycle: { slug, decidedAt, ended, noticedAt, sealed } }: { cycle: CycleView }) {
  const t = useT();
  const own = `/awards/${encodeURIComponent(slug)}`;
  const papers = [
    noticedAt !== null && (["notice", `/notices/${encodeURIComponent(slug)}`] as const),
    sealed && (["ballots", `${own}/ballots`] as const),
    decidedAt !== null && (["roll", `/honours/${encodeURIComponent(slug)}`] as const),
    (decidedAt !== null || ended !== null) && (["statistics", `${own}/statistics`] as const),
  ].filter((paper) => paper !== false);
  if (papers.length === 0) return null;
  return (
    <Section title={t("cycleWork.papers.title")}>
      <RowList layout="columns">
        {papers.map(([paper, href]) => (
          <Row
            key={paper}
            title={t(`cycleWork.papers.${paper}`)}
            href={href}
            weight="plain"
            meta={[t(`cycleWork.papers.${paper}Note`)]}
          />
        ))}
      </RowList>
    </Section>
  );
}
