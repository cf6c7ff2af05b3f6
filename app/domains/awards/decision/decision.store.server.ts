import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, asc, eq, isNotNull, ne, or } from "drizzle-orm";
import type { Cycle } from "../cycle/cycle";
import type { Nomination } from "../nomination/nomination";
import { type Ranking, rankNominations } from "../scores/ranking";
import { type Count, rankingInput, readCount } from "./count.store.server";
import { type Departure, departuresOf } from "./decide-list";
import { wordOf } from "./said-words";

const { awardMeeting, meetingWord, blindDossier, nomination } = tables;
export type Meeting = typeof awardMeeting.$inferSelect;
export type MeetingWordRow = typeof meetingWord.$inferSelect;

/** Meetings of a cycle, the first one first; at most the last is open. */
export const meetingsOf = (on: Reader, cycleId: string): PromiseLike<Meeting[]> =>
  on.select().from(awardMeeting).where(eq(awardMeeting.cycleId, cycleId)).orderBy(asc(awardMeeting.number));

/** The one whose list stands: the last that was closed. */
export async function closedMeeting(on: Reader, cycleId: string): Promise<Meeting | null> {
  return (await meetingsOf(on, cycleId)).findLast(({ closedAt }) => closedAt !== null) ?? null;
}

/** What a meeting said, by alias. */
export const wordsOf = (on: Reader, meetingId: string): PromiseLike<MeetingWordRow[]> =>
  on.select().from(meetingWord).where(eq(meetingWord.meetingId, meetingId)).orderBy(asc(meetingWord.nomination));

/** What a meeting gave a reason for, or found to bar somebody: published with its list. */
export const explainedWords = (on: Reader, meetingId: string): PromiseLike<MeetingWordRow[]> =>
  on
    .select()
    .from(meetingWord)
    .where(and(eq(meetingWord.meetingId, meetingId), or(ne(meetingWord.reason, ""), isNotNull(meetingWord.vetoKind))))
    .orderBy(asc(meetingWord.nomination));

/** How many each tie is of that a meeting ordered, and why in this order; without those of which the reason is gone. */
export async function orderedTies(on: Reader, meetingId: string): Promise<{ count: number; reason: string }[]> {
  const { panelOrders, panelReasons } = awardMeeting;
  const [meeting] = await on
    .select({ panelOrders, panelReasons })
    .from(awardMeeting)
    .where(eq(awardMeeting.id, meetingId));
  return (meeting?.panelOrders ?? []).flatMap((order, n) => {
    const reason = meeting?.panelReasons?.[n] ?? "";
    return reason === "" ? [] : [{ count: order.flat().length, reason }];
  });
}

/** Whom a meeting chose, with the alias that scores know her by; who withdrew or was erased since is still among them. */
export const chosenBy = async (
  on: Reader,
  { id, cycleId }: Pick<Meeting, "id" | "cycleId">,
): Promise<{ alias: string; nomination: Nomination }[]> =>
  on
    .select({ alias: blindDossier.alias, nomination })
    .from(meetingWord)
    .innerJoin(blindDossier, and(eq(blindDossier.alias, meetingWord.nomination), eq(blindDossier.cycleId, cycleId)))
    .innerJoin(nomination, eq(nomination.id, blindDossier.nominationId))
    .where(and(eq(meetingWord.meetingId, id), eq(meetingWord.chosen, true)))
    .orderBy(asc(nomination.regionCode), asc(blindDossier.alias));

/** One of a cycle's meetings by its number; null where there is none. */
export async function findMeeting(on: Reader, cycleId: string, number: number): Promise<Meeting | null> {
  const [found] = await on
    .select()
    .from(awardMeeting)
    .where(and(eq(awardMeeting.cycleId, cycleId), eq(awardMeeting.number, number)));
  return found ?? null;
}

/** What a meeting that was closed decided, and what it went by. */
export interface DecidedCount {
  count: Count;
  words: MeetingWordRow[];
  ranking: Ranking;
}

/**
 * The ranking that a closed meeting decided by: of those it spoke of, whoever withdrew since, so that it stays as it was. @throws Refused before the
 * ballots are unblinded
 */
export async function decidedCount(on: Reader, cycle: Cycle, meeting: Meeting): Promise<DecidedCount> {
  const count = await readCount(on, cycle);
  const words = await wordsOf(on, meeting.id);
  const ranked = new Set(words.map(({ nomination }) => nomination));
  const ranking = rankNominations(rankingInput(cycle, count, ranked, meeting.panelOrders));
  return { count, words, ranking };
}

/** By the id of a meeting: what it decided by stays as it was once it is closed, and everybody who opens its notice asks for it. */
const cuts = new Map<string, ReadonlySet<string>>();

/** Who stood above the cut by the ranking that a closed meeting decided by, by alias; those who withdrew since too. */
export async function aboveCut(on: Reader, cycle: Cycle, meetingId: string): Promise<ReadonlySet<string>> {
  const known = cuts.get(meetingId);
  if (known) return known;
  const meeting = (await meetingsOf(on, cycle.id)).find(({ id }) => id === meetingId);
  if (!meeting) return new Set();
  const { ranking } = await decidedCount(on, cycle, meeting);
  const above = new Set(ranking.rows.flatMap(({ nomination, standing }) => (standing === "in" ? [nomination] : [])));
  if (meeting.closedAt !== null) cuts.set(meetingId, above);
  return above;
}

/** Where a closed meeting departed from the ranking, with the reasons, which are published. */
export async function departuresPublished(on: Reader, cycle: Cycle, meeting: Meeting): Promise<Departure[]> {
  const { ranking, words } = await decidedCount(on, cycle, meeting);
  return departuresOf(ranking, words.map(wordOf));
}
