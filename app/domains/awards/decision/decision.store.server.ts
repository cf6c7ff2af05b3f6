import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, asc, eq, isNotNull, ne, or } from "drizzle-orm";
import type { Cycle } from "../cycle/cycle";
import type { Nomination } from "../nomination/nomination";
import { type Ranking, rankNominations } from "../scores/ranking";
import { type Count, rankingInput, readCount } from "./count.store.server";
import { type Departure, departuresOf } from "./decide-list";
import { placeOfOrder } from "./drawn-ties";
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

/**
 * How many each tie is of that a meeting ordered, and why in this order. Not of orders by which nothing is ranked any more, as where a ballot was set aside
 * since, and not where the reason is gone.
 */
export async function orderedTies(
  on: Reader,
  cycle: Cycle,
  meetingId: string,
): Promise<{ count: number; reason: string }[]> {
  const { panelOrders, panelReasons } = awardMeeting;
  const [meeting] = await on
    .select({ panelOrders, panelReasons })
    .from(awardMeeting)
    .where(eq(awardMeeting.id, meetingId));
  if (!meeting?.panelReasons?.some((reason) => reason !== "")) return [];
  const { ties } = await decidedFacts(on, cycle, meetingId);
  return ties.flatMap(({ order, count }) => {
    const reason = meeting.panelReasons?.[order] ?? "";
    return reason === "" ? [] : [{ count, reason }];
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

/** What a list is told by: who stood above the cut, by alias, and which of the panel's orders set a tie apart. */
interface DecidedFacts {
  above: ReadonlySet<string>;
  ties: readonly { order: number; count: number }[];
}

/** By the id of a meeting: what it decided by stays as it was once it is closed, and everybody who opens its notice asks for it. */
const decided = new Map<string, DecidedFacts>();

/** The same of those who withdrew since too. Nothing of a meeting that is not there. */
export async function decidedFacts(on: Reader, cycle: Cycle, meetingId: string): Promise<DecidedFacts> {
  const known = decided.get(meetingId);
  if (known) return known;
  const meeting = (await meetingsOf(on, cycle.id)).find(({ id }) => id === meetingId);
  if (!meeting) return { above: new Set(), ties: [] };
  const { count, ranking } = await decidedCount(on, cycle, meeting);
  const facts = {
    above: new Set(ranking.rows.flatMap(({ nomination, standing }) => (standing === "in" ? [nomination] : []))),
    ties: tiesOrdered(cycle, { count, ranking }, meeting),
  };
  if (meeting.closedAt !== null) decided.set(meetingId, facts);
  return facts;
}

/** Ties that the rule gives to the panel, whatever it decided on them already; those at the cut are told by `touchesCut`. */
export const panelTies = (cycle: Cycle, { count, ranking }: Pick<DecidedCount, "count" | "ranking">) =>
  rankNominations(
    rankingInput(cycle, count, new Set(ranking.rows.map(({ nomination }) => nomination)), []),
  ).open.filter(({ awaits }) => awaits === "panel");

/** By which of its orders a meeting set such ties apart, and how many each is of. */
export const tiesOrdered = (
  cycle: Cycle,
  counted: Pick<DecidedCount, "count" | "ranking">,
  { panelOrders }: Pick<Meeting, "panelOrders">,
): DecidedFacts["ties"] =>
  panelTies(cycle, counted).flatMap(({ nominations }) => {
    const order = placeOfOrder(panelOrders, nominations);
    return order < 0 ? [] : [{ order, count: nominations.length }];
  });

/** Where a closed meeting departed from the ranking, with the reasons, which are published. */
export async function departuresPublished(on: Reader, cycle: Cycle, meeting: Meeting): Promise<Departure[]> {
  const { ranking, words } = await decidedCount(on, cycle, meeting);
  return departuresOf(ranking, words.map(wordOf));
}
