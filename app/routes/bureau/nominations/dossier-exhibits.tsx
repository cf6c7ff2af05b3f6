import type { Dossier } from "~/flows/awards/desk/dossier.server";
import { useT } from "~/i18n/context";
import { Section } from "~/ui/shell/section";
import { FileList } from "~/ui/show/file-list";
import { State } from "~/ui/show/state";
import { type Column, Table } from "~/ui/show/table";

type Shown = Dossier["content"]["exhibits"][number];

/** Exhibits that the nominee lets go, each with where it comes from and who checked it. */
export function DossierExhibits({ content }: Pick<Dossier, "content">) {
  const t = useT();
  if (content.mending || content.erased) return null;
  const columns: Column<Shown>[] = [
    {
      head: t("nominationDesk.dossier.exhibit"),
      cell: ({ title, details, file }) => (
        <>
          {title}
          {details.length > 0 ? <span className="facts-note">{details.join(t("nominationDesk.apart"))}</span> : null}
          {file ? <FileList files={[file]} /> : null}
        </>
      ),
    },
    {
      head: t("nominationDesk.dossier.source"),
      cell: ({ source, mark, checkedBy }) => (
        <State kind={source === "checked" ? "ok" : "plain"} word={mark} detail={checkedBy ?? undefined} />
      ),
    },
  ];
  return (
    <Section title={t("nominationDesk.dossier.exhibits")}>
      <p>{t("nominationDesk.dossier.exhibitsLead")}</p>
      {content.exhibits.length === 0 ? (
        <p>{t("nominationDesk.dossier.noExhibits")}</p>
      ) : (
        <Table
          caption={t("nominationDesk.dossier.exhibits")}
          captionHidden
          columns={columns}
          rows={content.exhibits}
          rowKey={({ id }) => id}
        />
      )}
    </Section>
  );
}
