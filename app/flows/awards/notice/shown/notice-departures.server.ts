import { db } from "@db/client.server";
import type { VetoKind } from "@db/statuses";
import type { Cycle } from "~/domains/awards/cycle/cycle";
import { decidedFacts, explainedWords, orderedTies } from "~/domains/awards/decision/decision.store.server";
import type { Notice } from "~/domains/awards/notice/notice.store.server";

/** Where a list is not just the ranking. Whoever is not on the list is not named: nobody agreed to that by being nominated. */
export interface NoticeDeparture {
  /** Of somebody on the list; null for others, and once she is erased. */
  name: string | null;
  /** Chosen and on the list, with why; chosen and gone before the list was published; above the cut and not chosen; barred; a tie that the panel ordered. */
  kind: "listed" | "gone" | "passed-over" | "barred" | "tie";
  veto: VetoKind | null;
  /** How many it is about: of a tie more than one. */
  count: number;
  /** Empty for whoever is gone: the reason was one for choosing her. */
  text: string;
}

/**
 * What the meeting of a notice said of those for whom its list departs from the ranking, or whose choice had to be explained; those on the list first.
 * A remark on somebody whom the ranking left out and the meeting too departs from nothing and is not published.
 */
export async function noticeDepartures(
  cycle: Cycle,
  { meetingId, list }: Pick<Notice, "meetingId" | "list">,
): Promise<NoticeDeparture[]> {
  const lines = new Map((list ?? []).map((line) => [line.nomination, line]));
  const [words, ties] = await Promise.all([explainedWords(db, meetingId), orderedTies(db, cycle, meetingId)]);
  const above = words.length === 0 ? new Set<string>() : (await decidedFacts(db, cycle, meetingId)).above;
  const told = words
    .flatMap(({ nomination, chosen, reason, vetoKind, vetoSource }): NoticeDeparture[] => {
      const line = lines.get(nomination);
      if (vetoKind !== null) return [{ name: null, kind: "barred", veto: vetoKind, text: vetoSource, count: 1 }];
      if (line) return [{ name: line.erased ? null : line.name, kind: "listed", veto: null, text: reason, count: 1 }];
      if (chosen) return [{ name: null, kind: "gone", veto: null, text: "", count: 1 }];
      return above.has(nomination) ? [{ name: null, kind: "passed-over", veto: null, text: reason, count: 1 }] : [];
    })
    .sort((a, b) => Number(b.kind === "listed") - Number(a.kind === "listed"));
  return [
    ...told,
    ...ties.map(({ count, reason }) => ({ name: null, kind: "tie" as const, veto: null, text: reason, count })),
  ];
}
