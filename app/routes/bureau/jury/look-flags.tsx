import type { DossierLook } from "~/flows/awards/jury-desk/dossier-look.server";
import { useT } from "~/i18n/context";
import { Section } from "~/ui/shell/section";
import { State } from "~/ui/show/state";
import { type Column, Table } from "~/ui/show/table";

type Flag = DossierLook["flags"][number] & { place: number };

/** Where the program is not sure whether a name shows, or whether too much is hidden. */
export function LookFlags({ flags }: Pick<DossierLook, "flags">) {
  const t = useT();
  const columns: Column<Flag>[] = [
    { head: t("juryDesk.look.flagText"), cell: ({ text }) => text },
    { head: t("juryDesk.look.flagWhere"), cell: ({ where }) => where, tight: true },
    { head: t("juryDesk.look.flagWhy"), cell: ({ why }) => why },
    {
      head: t("juryDesk.look.flagState"),
      cell: ({ masked }) => (
        <State
          kind={masked ? "plain" : "attention"}
          {...(!masked && { icon: "warning" as const })}
          word={t(masked ? "juryDesk.look.masked" : "juryDesk.look.shown")}
        />
      ),
    },
  ];
  return (
    <Section title={t("juryDesk.look.flags")}>
      <p>{t(flags.length === 0 ? "juryDesk.look.noFlags" : "juryDesk.look.flagsLead")}</p>
      {flags.length === 0 ? null : (
        <Table
          caption={t("juryDesk.look.flags")}
          captionHidden
          columns={columns}
          rows={flags.map((flag, place) => ({ ...flag, place }))}
          rowKey={({ place }) => place}
        />
      )}
    </Section>
  );
}
