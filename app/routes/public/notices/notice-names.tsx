import type { NoticeView } from "~/flows/awards/notice/shown/notice-view.server";
import { useLocale, useT } from "~/i18n/context";
import { formatDay } from "~/kernel/instant-format";
import { Section } from "~/ui/shell/section";
import { type Column, Table } from "~/ui/show/table";
import { consentNote } from "./consent-note";

type Line = NoticeView["lines"][number] & { place: number };

/** The list, by division code; who withdrew since says so on her line, and who agreed to it has her summary below, or that she took it back. */
export function NoticeNames({ notice }: { notice: NoticeView }) {
  const t = useT();
  const locale = useLocale();
  const lines = notice.lines.map((line, i): Line => ({ ...line, place: i + 1 }));
  const consent = consentNote(t, lines);
  const summaries = lines.filter(({ summary, summaryWithdrawn }) => summaryWithdrawn || (summary ?? "") !== "");
  const name = ({ name: of, erased, withdrawnAt }: Line) => {
    if (erased) return <span className="hint">{t("notices.names.erased")}</span>;
    if (withdrawnAt === null) return of;
    return (
      <>
        {of} <span className="hint">{t("notices.names.withdrawn", { day: formatDay(withdrawnAt, locale) })}</span>
      </>
    );
  };
  const columns: Column<Line>[] = [
    { head: t("notices.names.place"), cell: ({ place }) => place, tight: true },
    { head: t("notices.names.name"), cell: name, heads: true },
    { head: t("notices.names.employer"), cell: ({ employer }) => employer },
    ...(notice.categories > 1 ? [{ head: t("notices.names.category"), cell: ({ category }: Line) => category }] : []),
    { head: t("notices.names.reportedBy"), cell: ({ reportedBy }) => reportedBy },
  ];
  return (
    <>
      <Section title={t("notices.names.title", { count: lines.length })}>
        <Table
          caption={t("notices.names.caption")}
          captionHidden
          columns={columns}
          rows={lines}
          rowKey={({ place }) => place}
          note={[t("notices.names.order"), consent].join("")}
        />
      </Section>
      {summaries.length > 0 ? (
        <Section title={t("notices.names.summaries")}>
          <p className="note">{t("notices.names.summariesNote")}</p>
          {summaries.map(({ place, name: of, summary, summaryWithdrawn }) =>
            summaryWithdrawn ? (
              <p className="note" key={place}>
                {t("notices.names.summaryWithdrawn", { place, name: of })}
              </p>
            ) : (
              <details className="others" key={place}>
                <summary>{`${place} ${of}`}</summary>
                <p className="lines">{summary}</p>
              </details>
            ),
          )}
        </Section>
      ) : null}
    </>
  );
}
