import { db } from "@db/client.server";
import type { VetoKind } from "@db/statuses";
import { explainedWords } from "~/domains/awards/decision/decision.store.server";
import type { Notice } from "~/domains/awards/notice/notice.store.server";

/** Where a list is not just the ranking. Whoever is not on the list is not named: nobody agreed to that by being nominated. */
export interface NoticeDeparture {
  /** Of somebody on the list; null for others, and once she is erased. */
  name: string | null;
  listed: boolean;
  veto: VetoKind | null;
  text: string;
}

/** What the meeting of a notice said of those for whom its list departs from the ranking, those on the list first. */
export async function noticeDepartures({
  meetingId,
  list,
}: Pick<Notice, "meetingId" | "list">): Promise<NoticeDeparture[]> {
  const lines = new Map((list ?? []).map((line) => [line.nomination, line]));
  const words = await explainedWords(db, meetingId);
  return words
    .map(({ nomination, reason, vetoKind, vetoSource }): NoticeDeparture => {
      const line = lines.get(nomination);
      return {
        name: line && !line.erased ? line.name : null,
        listed: line !== undefined,
        veto: vetoKind,
        text: vetoKind === null ? reason : vetoSource,
      };
    })
    .sort((a, b) => Number(b.listed) - Number(a.listed));
}
