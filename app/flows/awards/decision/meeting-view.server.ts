import { db } from "@db/client.server";
import { type Cycle, canDo } from "~/domains/awards/cycle/cycle";
import { decisionRuleOf } from "~/domains/awards/cycle/cycle-rules";
import { departs } from "~/domains/awards/decision/decide-list";
import { type Meeting, meetingsOf, panelTies, wordsOf } from "~/domains/awards/decision/decision.store.server";
import { isDrawn, orderOfTie, placeOfOrder } from "~/domains/awards/decision/drawn-ties";
import { needsVote } from "~/domains/awards/decision/meeting-faults";
import { tieReasonField } from "~/domains/awards/decision/meeting-forms";
import type { SaidWord } from "~/domains/awards/decision/said-words";
import { factsStand, ordersStand, wholeStand, wordStand } from "~/domains/awards/decision/stands";
import { eligibilityChanges, isEligible } from "~/domains/awards/eligibility/eligibility";
import { drawOrder } from "~/domains/awards/scores/tie-steps";
import { findRegions } from "~/domains/directory/region.store.server";
import { type Locale, reasonText, translator } from "~/i18n/translate";
import { NotFound } from "~/kernel/errors";
import { changeWords, eligibilityWords } from "../words/eligibility-words";
import { canMeet } from "./can-meet";
import { type Decision, eligibilityToday, readDecision } from "./decision-ground.server";
import { linesOf, type RankedLine } from "./ranking.server";

/** What the meeting says of a nomination, beside how it is ranked. */
export interface SpokenLine extends RankedLine {
  /** Null where it has still to speak. */
  word: Pick<SaidWord, "chosen" | "reason" | "veto" | "votes" | "written"> | null;
  departs: boolean;
  /** Conditions that are not met any more; that differ since it was handed in. Neither is told of a meeting that is closed. */
  ineligible: boolean;
  changed: boolean;
  faults: string[];
}

const facts = ({ number, heldOn, place, chair, present, minutes, closedAt }: Meeting) => ({
  number,
  heldOn,
  place,
  chair,
  present,
  minutes,
  closedAt,
});

/** Meetings of a cycle, and whether the next one can be opened. */
export async function meetingList(cycle: Cycle, now: number) {
  const meetings = await meetingsOf(db, cycle.id);
  const rows = await Promise.all(
    meetings.map(async (one) => {
      const words = await wordsOf(db, one.id);
      return { ...facts(one), chosen: words.filter(({ chosen }) => chosen).length, of: words.length };
    }),
  );
  const { slug, title } = cycle;
  return { cycle: { slug, title }, meetings: rows.reverse(), verdict: canMeet(cycle, meetings, now) };
}

/** What a page about a meeting begins with. */
export async function meetingHead(cycle: Cycle, meeting: Meeting, now: number) {
  const { slug, title, rules } = cycle;
  return {
    cycle: { slug, title },
    meeting: facts(meeting),
    rule: decisionRuleOf(rules),
    stand: factsStand(meeting),
    open: meeting.closedAt === null && canDo("meet", cycle, now).ok,
  };
}

/** A meeting whole: everybody with what is said of her, and what is still in the way of closing it. */
export async function meetingView(cycle: Cycle, meeting: Meeting, { locale, now }: { locale: Locale; now: number }) {
  const t = translator(locale);
  const [decision, regions] = [await readDecision(db, cycle, meeting, now), await findRegions()];
  const { count, ranking, words, faults, withdrawn } = decision;
  const eligibility = await conditionsOfAll(cycle, meeting, decision, now);
  const said = new Map(words.map((word) => [word.nomination, word]));
  const before = new Map(count.scored.map(({ alias, nomination }) => [alias, nomination.eligibility ?? []]));
  const of = (whom: string) => faults.filter(({ nomination }) => nomination === whom).map((one) => reasonText(t, one));
  const lines = linesOf(cycle, count, ranking, regions).map((line): SpokenLine => {
    const word = said.get(line.alias) ?? null;
    const today = eligibility.get(line.alias);
    return {
      ...line,
      word,
      departs: word !== null && word.chosen !== (line.standing === "in") && line.standing !== "open",
      ineligible: today !== undefined && !isEligible(today).ok,
      changed: today !== undefined && eligibilityChanges(before.get(line.alias) ?? [], today).length > 0,
      faults: of(line.alias),
    };
  });
  return {
    ...(await meetingHead(cycle, meeting, now)),
    lines,
    cap: cycle.rules.cap,
    chosen: words.filter(({ chosen }) => chosen).length,
    faults: { meeting: of("meeting"), list: of("list"), all: faults.length },
    ties: panelTies(cycle, decision).length,
    whole: wholeStand(decision),
    rulings: decision.rulings.map(({ number, nomination, ruling }) => ({
      number,
      ruling,
      about:
        nomination === null ? null : (lines.find(({ alias }) => alias === nomination) ?? { number: null, name: null }),
    })),
    criteria: Object.fromEntries(cycle.rules.rubric.map(({ id, name }) => [id, name])),
    withdrawn: withdrawn.map(({ alias, number, nomination }) => ({
      alias,
      number,
      name: nomination.facts?.name ?? null,
    })),
  };
}

/**
 * Conditions of everybody who is ranked, as they come out today: whoever stands below the cut may be chosen too. Of a meeting that is closed none: what
 * changed since was not before it.
 */
async function conditionsOfAll(
  cycle: Cycle,
  { closedAt }: Meeting,
  { count, ranking, eligibility }: Decision,
  now: number,
) {
  if (closedAt !== null) return eligibility;
  const others = ranking.rows.flatMap(({ nomination }) => (eligibility.has(nomination) ? [] : [nomination]));
  return new Map([...eligibility, ...(await eligibilityToday(db, cycle, count, new Set(others), now))]);
}
export type MeetingView = Awaited<ReturnType<typeof meetingView>>;

/** One nomination before the meeting: how it is ranked, its conditions then and now, and what is said of it. @throws NotFound */
export async function wordView(
  cycle: Cycle,
  meeting: Meeting,
  alias: string,
  { locale, now }: { locale: Locale; now: number },
) {
  const t = translator(locale);
  const [decision, regions] = [await readDecision(db, cycle, meeting, now), await findRegions()];
  const { count, ranking, words, rows, ground } = decision;
  const line = linesOf(cycle, count, ranking, regions).find((one) => one.alias === alias);
  const known = count.scored.find((one) => one.alias === alias);
  if (!line || !known) throw new NotFound("nomination of the meeting");
  const word = words.find(({ nomination }) => nomination === alias) ?? null;
  const today = (await eligibilityToday(db, cycle, count, new Set([alias]), now)).get(alias);
  const before = known.nomination.eligibility ?? [];
  return {
    ...(await meetingHead(cycle, meeting, now)),
    line,
    word,
    present: meeting.present.length,
    votes: ground.rule.voting !== "none",
    needsVote: word !== null && needsVote(ground, word),
    departs: word !== null && departs(ranking, word),
    wordStand: wordStand(rows.find(({ nomination }) => nomination === alias) ?? null),
    criteria: Object.fromEntries(cycle.rules.rubric.map(({ id, name }) => [id, name])),
    eligibility: before.map((line) => ({ ...eligibilityWords(t, locale, line), records: [] as string[], more: 0 })),
    changes: today ? changeWords(t, locale, eligibilityChanges(before, today)) : null,
  };
}

/**
 * Ties that the rule gives to the meeting, with the order that it gave. The draw's is told of a tie only once the panel left it equal, and that is final.
 * It is no secret before: seed and pseudonyms are there to be computed with (decision 043).
 */
export async function tiesView(cycle: Cycle, meeting: Meeting, now: number) {
  const [decision, regions] = [await readDecision(db, cycle, meeting, now), await findRegions()];
  const { count, ranking } = decision;
  const lines = new Map(linesOf(cycle, count, ranking, regions).map((line) => [line.alias, line]));
  const drawn = drawOrder(
    ranking.rows.map(({ nomination }) => nomination),
    count.seed,
  );
  const ties = panelTies(cycle, decision).map(({ nominations, touchesCut }) => ({
    nominations,
    touchesCut,
    order: orderOfTie(meeting.panelOrders, nominations),
  }));
  return {
    ...(await meetingHead(cycle, meeting, now)),
    ordersStand: ordersStand(meeting),
    seed: ties.some(({ order }) => order && isDrawn(order)) ? count.seed : null,
    ties: ties.map(({ nominations, touchesCut, order }) => ({
      touchesCut,
      field: tieReasonField(nominations),
      reason: meeting.panelReasons?.[placeOfOrder(meeting.panelOrders, nominations)] ?? "",
      /** Its draw is shown, so that nothing changes any more. */
      final: order !== null && isDrawn(order),
      lines: nominations.flatMap((alias) => {
        const line = lines.get(alias);
        if (!line) return [];
        const ordered = order ? String(order.findIndex((level) => level.includes(alias)) + 1) : "";
        return [{ ...line, ordered, drawn: order && isDrawn(order) ? placeIn(drawn, nominations, alias) : null }];
      }),
    })),
  };
}

const placeIn = (drawn: readonly string[], tie: readonly string[], alias: string): number =>
  drawn.filter((one) => tie.includes(one)).indexOf(alias) + 1;
