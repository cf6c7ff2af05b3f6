import type { DossierLook } from "~/flows/awards/jury-desk/dossier-look.server";
import { useT } from "~/i18n/context";
import { Section } from "~/ui/shell/section";
import { FileList } from "~/ui/show/file-list";
import { MaskedText } from "~/ui/show/masked-text";
import { State } from "~/ui/show/state";
import { type Column, Table } from "~/ui/show/table";

type Exhibit = DossierLook["exhibits"][number];

/** Exhibits as jurors read them; before the review beside their own titles, with the papers to be opened. */
export function LookExhibits({ exhibits, beside }: { exhibits: readonly Exhibit[]; beside: boolean }) {
  const t = useT();
  const columns: Column<Exhibit>[] = [
    {
      head: t("juryDesk.look.exhibit"),
      cell: ({ place, kind, details }) => (
        <>
          {t("juryDesk.look.exhibitPlace", { place })} {kind}
          {details.length > 0 ? <span className="facts-note">{details.join(t("juryDesk.apart"))}</span> : null}
        </>
      ),
    },
    ...(beside
      ? [
          {
            head: t("juryDesk.look.exhibitWritten"),
            cell: ({ written, file }: Exhibit) => (
              <>
                {written || t("juryDesk.look.noTitle")}
                {file ? <FileList files={[file]} /> : null}
              </>
            ),
          },
        ]
      : []),
    {
      head: t("juryDesk.look.exhibitSeen"),
      cell: ({ shown, mark, source }) => (
        <>
          {shown.length === 0 ? null : <MaskedText pieces={shown} />}
          <State kind={source === "checked" ? "ok" : "plain"} word={mark} />
        </>
      ),
    },
  ];
  return (
    <Section title={t("juryDesk.look.exhibits")}>
      {exhibits.length === 0 ? (
        <p>{t("juryDesk.look.noExhibits")}</p>
      ) : (
        <>
          {beside ? <p>{t("juryDesk.look.exhibitsLead")}</p> : null}
          <Table
            caption={t("juryDesk.look.exhibits")}
            captionHidden
            columns={columns}
            rows={exhibits}
            rowKey={({ place }) => place}
          />
        </>
      )}
    </Section>
  );
}
