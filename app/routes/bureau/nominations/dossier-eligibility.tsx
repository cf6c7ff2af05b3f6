import type { Dossier } from "~/flows/awards/desk/dossier.server";
import { useT } from "~/i18n/context";
import { Section } from "~/ui/shell/section";
import { State } from "~/ui/show/state";
import { type Column, Table } from "~/ui/show/table";

type Line = Dossier["eligibility"][number];
type Change = NonNullable<Dossier["changes"]>[number];

/** The cycle's conditions as they came out when it was handed in, with the records behind them; and what differs now. */
export function DossierEligibility({ eligibility, changes }: Pick<Dossier, "eligibility" | "changes">) {
  const t = useT();
  if (eligibility.length === 0)
    return (
      <Section title={t("nominationDesk.dossier.eligibility")}>
        <p>{t("nominationDesk.dossier.noConditions")}</p>
      </Section>
    );
  const columns: Column<Line>[] = [
    { head: t("nominationDesk.dossier.asked"), cell: ({ asked }) => asked },
    {
      head: t("nominationDesk.dossier.found"),
      cell: ({ found, met }) => (
        <State
          kind={met === true ? "ok" : "danger"}
          word={t(met === true ? "nominationWords.eligibility.met" : "nominationWords.eligibility.unmet")}
          detail={found}
        />
      ),
    },
    { head: t("nominationDesk.dossier.records"), cell: (line) => <Records line={line} /> },
  ];
  return (
    <Section title={t("nominationDesk.dossier.eligibility")}>
      <p>{t("nominationDesk.dossier.eligibilityLead")}</p>
      <Table
        caption={t("nominationDesk.dossier.eligibility")}
        captionHidden
        columns={columns}
        rows={eligibility}
        rowKey={({ rule }) => rule}
      />
      {changes ? <Changes changes={changes} /> : null}
    </Section>
  );
}

function Records({ line: { records, more } }: { line: Line }) {
  const t = useT();
  return (
    <>
      {records.join(t("nominationDesk.apart"))}
      {more > 0 ? <span className="facts-note">{t("nominationDesk.dossier.more", { count: more })}</span> : null}
    </>
  );
}

function Changes({ changes }: { changes: readonly Change[] }) {
  const t = useT();
  if (changes.length === 0) return <p>{t("nominationDesk.dossier.nowSame")}</p>;
  const columns: Column<Change>[] = [
    { head: t("nominationDesk.dossier.asked"), cell: ({ asked }) => asked },
    { head: t("nominationDesk.dossier.before"), cell: ({ before }) => before },
    {
      head: t("nominationDesk.dossier.after"),
      cell: ({ after, turned }) => (
        <State
          kind={turned === "lost" ? "danger" : turned === "won" ? "ok" : "plain"}
          word={t(`nominationDesk.dossier.${turned ?? "changedOnly"}`)}
          detail={after}
        />
      ),
    },
  ];
  return (
    <>
      <p>{t("nominationDesk.dossier.nowDiffers")}</p>
      <Table
        caption={t("nominationDesk.dossier.now")}
        captionHidden
        columns={columns}
        rows={changes}
        rowKey={({ rule }) => rule}
      />
    </>
  );
}
