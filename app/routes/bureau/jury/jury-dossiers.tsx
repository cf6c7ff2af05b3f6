import type { DossierRow, JuryDesk } from "~/flows/awards/jury-desk/jury-desk.server";
import { useT } from "~/i18n/context";
import { Section } from "~/ui/shell/section";
import { EmptyState } from "~/ui/show/empty-state";
import { State } from "~/ui/show/state";
import { type Column, Table } from "~/ui/show/table";
import { juryHref } from "./desk";

/** Blind dossiers by number: before the review what is to be looked at, afterwards how far it is read. */
export function JuryDossiers({ jury }: { jury: JuryDesk }) {
  const t = useT();
  const { dossiers, reviewingAt, sealedAt } = jury;
  const columns: Column<DossierRow>[] = [
    { head: t("juryDesk.dossiers.number"), cell: ({ number }) => t("juryDesk.number", { number }), tight: true },
    { head: t("juryDesk.dossiers.category"), cell: ({ category }) => category },
    ...(reviewingAt === null
      ? [
          {
            head: t("juryDesk.dossiers.flags"),
            cell: ({ flags }: DossierRow) =>
              flags === 0 ? t("juryDesk.dossiers.unflagged") : t("juryDesk.dossiers.flagged", { count: flags }),
          },
          { head: t("juryDesk.dossiers.state"), cell: (one: DossierRow) => <Looked {...one} /> },
        ]
      : [
          {
            head: t("juryDesk.dossiers.reads"),
            cell: (one: DossierRow) => <Read {...one} sealed={sealedAt !== null} />,
          },
        ]),
  ];
  return (
    <Section title={t("juryDesk.dossiers.title")}>
      <p>{t("juryDesk.dossiers.lead")}</p>
      {dossiers.length === 0 ? (
        <EmptyState>{t("juryDesk.dossiers.none")}</EmptyState>
      ) : (
        <Table
          caption={t("juryDesk.dossiers.title")}
          captionHidden
          columns={columns}
          rows={dossiers}
          rowKey={({ alias }) => alias}
          href={({ alias }) => juryHref(jury, `/dossiers/${alias}`)}
        />
      )}
    </Section>
  );
}

function Looked({ looked }: Pick<DossierRow, "looked">) {
  const t = useT();
  return <State kind={looked ? "ok" : "attention"} word={t(`juryDesk.dossiers.${looked ? "looked" : "unlooked"}`)} />;
}

function Read({ reads, done, missing, overdue, sealed }: DossierRow & { sealed: boolean }) {
  const t = useT();
  const detail = [
    ...(missing > 0 ? [t("juryDesk.dossiers.missing", { count: missing })] : []),
    ...(overdue > 0 ? [t(`juryDesk.jurors.${sealed ? "missed" : "overdue"}`, { count: overdue })] : []),
  ];
  return (
    <State
      kind={detail.length > 0 ? "attention" : done === reads ? "ok" : "progress"}
      {...(detail.length > 0 && { icon: "warning" as const })}
      word={t("juryDesk.dossiers.progress", { done, reads })}
      detail={detail.join(t("juryDesk.apart"))}
    />
  );
}
