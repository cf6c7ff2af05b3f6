import type { NoticeDesk } from "~/flows/awards/notice/notice-desk.server";
import { useT } from "~/i18n/context";
import type { Translate } from "~/i18n/translate";
import { NoticeDays } from "~/routes/public/notices/notice-days";
import { Section } from "~/ui/shell/section";
import { Callout } from "~/ui/show/callout";
import { type Column, Table } from "~/ui/show/table";

type Draft = NonNullable<NoticeDesk["draft"]>;
type Line = Draft["lines"][number] & { place: number };
type Missing = Draft["missing"][number];

/** The list as it would be published now, with the days that would be counted. */
export function DraftList({ draft, rule }: { draft: Draft; rule: NoticeDesk["rule"] }) {
  const t = useT();
  const columns: Column<Line>[] = [
    { head: t("notices.names.place"), cell: ({ place }) => place, tight: true },
    { head: t("notices.names.name"), heads: true, cell: (line) => nameCell(t, line) },
    { head: t("notices.names.employer"), cell: ({ employer }) => employer },
    { head: t("notices.names.category"), cell: ({ category }) => category },
    { head: t("notices.names.reportedBy"), cell: ({ reportedBy }) => reportedBy },
  ];
  const days = draft.days.map((day, i) => ({ ...day, today: i === 0 }));
  return (
    <>
      {draft.provisional ? (
        <Callout tone="gamboge" title={t("noticeDesk.draft.provisionalTitle")}>
          <p>{t("noticeDesk.draft.provisional")}</p>
        </Callout>
      ) : null}
      {draft.renamed.length > 0 ? (
        <Callout tone="gamboge" title={t("noticeDesk.draft.renamedTitle")}>
          <p>{t("noticeDesk.draft.renamed", { names: draft.renamed.join(t("ui.comma")) })}</p>
        </Callout>
      ) : null}
      <NoticeDays notice={{ days, rule, calendarVersion: draft.calendarVersion, extended: false }} />
      <Section title={t("noticeDesk.draft.count", { count: draft.lines.length })}>
        {draft.lines.length > 0 ? (
          <Table
            caption={t("notices.names.caption")}
            captionHidden
            columns={columns}
            rows={draft.lines.map((line, i): Line => ({ ...line, place: i + 1 }))}
            rowKey={({ place }) => place}
            note={t("notices.names.order")}
          />
        ) : null}
        <p className="note">
          {t("noticeDesk.draft.hash")} <span className="hash">{draft.hash}</span>
        </p>
      </Section>
      <MissingPeople missing={draft.missing} />
    </>
  );
}

/** The name of a line, and beside it the one of her certificate where that is another. */
function nameCell(t: Translate, { name, certified }: Line) {
  if (certified === null) return name;
  return (
    <>
      {name} <span className="note">{t("noticeDesk.draft.certified", { name: certified })}</span>
    </>
  );
}

/** Whom the meeting chose and who cannot stand on the list: said, with what to do. */
function MissingPeople({ missing }: { missing: readonly Missing[] }) {
  const t = useT();
  if (missing.length === 0) return null;
  const why = { erased: "erasedText", withdrawn: "withdrawn", unpublished: "unpublished" } as const;
  return (
    <Section title={t("noticeDesk.missing.title")}>
      <p>{t("noticeDesk.missing.lead")}</p>
      <Table
        caption={t("noticeDesk.missing.title")}
        captionHidden
        rows={missing}
        rowKey={({ alias }) => alias}
        columns={[
          { head: t("noticeDesk.missing.name"), cell: ({ name }) => name ?? t("noticeDesk.missing.erased") },
          { head: t("noticeDesk.missing.employer"), cell: ({ employer }) => employer ?? "" },
          { head: t("noticeDesk.missing.why"), cell: (one) => t(`noticeDesk.missing.${why[one.why]}`) },
        ]}
      />
    </Section>
  );
}
