import type { Reader } from "@db/client.server";
import { db } from "@db/client.server";
import type { Cycle } from "~/domains/awards/cycle/cycle";
import { findAwardLabels } from "~/domains/awards/cycle/cycle-labels.server";
import type { Scored } from "~/domains/awards/decision/count.store.server";
import { departuresOf } from "~/domains/awards/decision/decide-list";
import { decidedCount, type Meeting, meetingsOf, tiesOrdered } from "~/domains/awards/decision/decision.store.server";
import { wordOf } from "~/domains/awards/decision/said-words";
import { mayPublish } from "~/domains/awards/nomination/publication";
import { standingNotice } from "~/domains/awards/notice/notice.store.server";
import { keptOff } from "~/domains/awards/notice/notice-list";
import { nameCommitmentTo, nameLine } from "~/domains/awards/scores/name-commitment";
import { FIRST_FORMAT, OPENED_FORMAT, type OpenedFile, SECOND_FORMAT } from "~/domains/awards/scores/opened-file";
import { shownScore } from "~/domains/awards/scores/recount-result";
import { oneLine } from "~/kernel/typed-text";

/**
 * The opened file of a cycle: everything that it takes to count it again, by pseudonym, with the list of the meeting that the standing notice is
 * by: what a later one decides is published by the notice that corrects it. Null before the first notice. A name stands in it only where its bearer agreed; who withdrew agreed to nothing,
 * and nobody agreed to stand beside a reason against her.
 */
export async function openedFile(cycle: Cycle, on: Reader = db): Promise<OpenedFile | null> {
  const notice = await standingNotice(on, cycle.id);
  const meeting = notice && (await meetingsOf(on, cycle.id)).find(({ id }) => id === notice.meetingId);
  if (!meeting || cycle.sealedAt === null) return null;
  const [{ count, words, ranking }, labels] = [await decidedCount(on, cycle, meeting), await findAwardLabels(on)];
  // Nothing was sealed, so that there is nothing to open.
  if (count.list.length === 0) return null;
  const chosen = new Map(words.map((word) => [word.nomination, word.chosen]));
  const { rules } = cycle;
  const format = formatOf(cycle.id, count.scored);
  const departures = departuresOf(ranking, words.map(wordOf));
  const reasons = tieReasons(meeting, tiesOrdered(cycle, { count, ranking }, meeting));
  const against = new Set([
    ...departures.flatMap((one) => (one.chosen ? [] : [one.nomination])),
    // Why a tie stands as it does speaks against whoever it left out.
    ...meeting.panelOrders.flatMap((order, n) => (reasons[n] ? order.flat().filter((one) => !chosen.get(one)) : [])),
  ]);
  // A misprint that was put right on the notice is so here as well.
  const listed = new Map((notice.list ?? []).map((line) => [line.nomination, line.name]));
  return {
    format,
    cycle: {
      id: cycle.id,
      title: shown(cycle.title),
      authority: shown(cycle.authority),
      label: shown(labels.find(({ key }) => key === cycle.label)?.zh ?? cycle.label),
      approval: shown(cycle.approvalDocument),
    },
    rule: { ...rules.scoring, ties: rules.ties },
    criteria: rules.rubric.map(({ id, name, points }) => ({ id, name: shown(name), points })),
    cap: rules.cap,
    commitments: { publishedAt: new Date(cycle.sealedAt).toISOString(), hash: count.seed, list: count.list },
    nominations: byPseudonym(count.scored).map((one) => ({
      pseudonym: one.alias,
      ...nameOf(one, {
        chosen: against.has(one.alias) ? null : (chosen.get(one.alias) ?? false),
        listed: listed.get(one.alias),
        locks: format === OPENED_FORMAT,
      }),
      // Whoever withdrew before the meeting was closed: it did not speak of her.
      withdrawn: !chosen.has(one.alias),
      ...(chosen.get(one.alias) === true && !listed.has(one.alias) && hasLeft(one) && { leftSince: true }),
    })),
    ballots: count.ballots.map((ballot) => ({
      ...ballot,
      setAside: ballot.setAside === null ? null : shown(ballot.setAside),
    })),
    panelOrders: meeting.panelOrders,
    ...(meeting.panelOrders.length > 0 &&
      meeting.panelReasons !== null && {
        panelReasons: reasons,
      }),
    draw: { seed: count.seed, by: "hash" },
    departures: departures.map((one) => ({ ...one, reason: shown(one.reason) })),
    result: ranking.rows.map((row) => ({
      nomination: row.nomination,
      place: row.place,
      score: shownScore(row),
      chosen: chosen.get(row.nomination) ?? false,
    })),
  };
}

/** For each of a meeting's orders why it is so; null where nothing is ranked by it any more, or nobody says why. */
const tieReasons = (
  { panelOrders, panelReasons }: Pick<Meeting, "panelOrders" | "panelReasons">,
  used: readonly { order: number }[],
): (string | null)[] =>
  panelOrders.map((_, n) => (used.some(({ order }) => order === n) && shown(panelReasons?.[n] ?? "")) || null);

/** Whether she could stand on no list any more; by what became of her nomination, so that nobody who is missing on a list is excused by that alone. */
const hasLeft = ({ nomination: { facts, state, publishName } }: Scored): boolean =>
  keptOff({ facts, publishName, withdrawn: state === "withdrawn" }) !== null;

/** The order of dossiers is known to officers; that of the pseudonyms tells nothing. */
const byPseudonym = (scored: readonly Scored[]): Scored[] => scored.toSorted((a, b) => (a.alias < b.alias ? -1 : 1));

/**
 * The format in which a cycle's names can be opened: those of before were sealed by name alone, or not at all. Somebody who swaps two dossiers in the
 * database gains nothing by it: neither commitment opens by one that is not its own.
 */
function formatOf(cycleId: string, scored: readonly Scored[]): OpenedFile["format"] {
  if (scored.some(({ commitment }) => commitment === null)) return FIRST_FORMAT;
  const byName = scored.some(({ alias, commitment, nonce, nomination: { facts } }) => {
    if (nonce === null || facts === null) return false;
    return nameCommitmentTo(cycleId, { nomination: alias, name: nameLine(facts.name), nonce }) === commitment;
  });
  return byName ? SECOND_FORMAT : OPENED_FORMAT;
}

/**
 * Chosen or not she agreed to different things; nothing stands of who withdrew or was erased, nor, if not chosen, of who took her name back. Where it does, it opens what was committed to at the sealing.
 * @param chosen null where the meeting gave a reason against her
 */
function nameOf(
  { nomination, commitment, nonce }: Scored,
  { chosen, listed, locks }: { chosen: boolean | null; listed: string | undefined; locks: boolean },
) {
  const { facts, state, publishName, lockedHash } = nomination;
  const agreed = chosen === null ? false : chosen ? publishName : mayPublish("name", nomination);
  const name = facts !== null && state !== "withdrawn" && agreed === true ? nameLine(listed || facts.name) : null;
  if (commitment === null) return { name };
  const locked = locks ? { locked: lockedHash ?? "" } : {};
  const opens = name !== null && facts !== null && nonce !== null;
  const opening = opens ? { name: nameLine(facts.name), nonce, ...locked } : null;
  return { name: opening && name, commitment, opening };
}

/** One line without control characters, as a file wants it that a terminal prints. */
const shown = (text: string): string => oneLine(text) || "–";
