import type { MeetingView, SpokenLine } from "~/flows/awards/decision/meeting-view.server";
import { useT } from "~/i18n/context";
import { each } from "~/ui/each";
import { State } from "~/ui/show/state";
import { type Column, Table } from "~/ui/show/table";
import { meetingHref } from "./desk";
import { tieWords } from "./ranking-table";

/** Everybody with what the meeting says, what is in the way beside it, and the way to write it down. */
export function SpokenTable({ view }: { view: MeetingView }) {
  const t = useT();
  const { cycle, meeting, open, lines, criteria } = view;
  const columns: Column<SpokenLine>[] = [
    {
      head: t("meeting.who"),
      cell: ({ name, number }) => t("meeting.whoNumber", { name: name ?? t("meeting.erased"), number }),
    },
    { head: t("meeting.place"), tight: true, numeric: true, cell: ({ place }) => place ?? "–" },
    { head: t("meeting.score"), tight: true, numeric: true, cell: ({ score }) => score ?? "–" },
    {
      head: t("meeting.standing"),
      cell: (line) => (
        <>
          {t(`ranking.standings.${line.standing}`)}
          <span className="facts-note" data-short>
            {tieWords(t, line, criteria)}
          </span>
        </>
      ),
    },
    ...(meeting.closedAt === null
      ? [{ head: t("meeting.conditions"), cell: (line: SpokenLine) => <Conditions line={line} /> }]
      : []),
    { head: t("meeting.says"), cell: (line) => <Said line={line} /> },
  ];
  return (
    <Table
      caption={t("meeting.table")}
      captionHidden
      columns={columns}
      rows={lines}
      rowKey={({ alias }) => alias}
      href={({ alias }) => (open ? meetingHref(cycle, meeting.number, `/words/${alias}`) : undefined)}
    />
  );
}

function Conditions({ line: { name, ineligible, changed } }: { line: SpokenLine }) {
  const t = useT();
  // Of whom nothing is known any more nothing can be looked up.
  if (name === null) return "–";
  if (ineligible) return <State kind="danger" word={t("meeting.lost")} />;
  return changed ? <State kind="attention" word={t("meeting.changed")} /> : t("meeting.still");
}

/** Chosen or not, whether that follows the ranking, what was voted, and what is still missing. */
function Said({ line }: { line: SpokenLine }) {
  const t = useT();
  const { word, faults } = line;
  return (
    <>
      <State
        kind={word === null ? "attention" : word.chosen ? "ok" : "plain"}
        word={t(word === null ? "meeting.open" : word.chosen ? "meeting.yes" : "meeting.no")}
      />
      {each(word === null ? [] : saidWords(t, line), (text) => (
        <span className="facts-note">{text}</span>
      ))}
      {each(faults, (text) => (
        <span className="facts-note">
          <State kind="danger" icon="warning" word={text} />
        </span>
      ))}
    </>
  );
}

/** What is told of a word beside its outcome: nothing where it follows the ranking without a remark. */
export function saidWords(
  t: ReturnType<typeof useT>,
  { word, departs }: Pick<SpokenLine, "word" | "departs">,
): string[] {
  if (word === null) return [];
  const { reason, veto, votes } = word;
  return [
    ...(veto ? [t("meeting.barred", { kind: t(`meeting.vetoKinds.${veto.kind}`), source: veto.source })] : []),
    ...(departs && !veto ? [t("meeting.departs", { reason: reason || t("meeting.noReason") })] : []),
    ...((!departs || veto) && reason ? [reason] : []),
    ...(votes ? [t("meeting.votes", { for: votes.for, against: votes.against, abstained: votes.abstained })] : []),
  ];
}
