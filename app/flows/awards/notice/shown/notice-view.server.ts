import { db } from "@db/client.server";
import type { NoticeLine } from "@db/schema/decision";
import { tables } from "@db/tables";
import { and, eq } from "drizzle-orm";
import type { Cycle } from "~/domains/awards/cycle/cycle";
import { endingOf } from "~/domains/awards/honour/ending";
import { sealedCount } from "~/domains/awards/jury/sealed-count.server";
import {
  extensionsOf,
  type Notice,
  type NoticeExtension,
  noticesOf,
  objectionStatesOf,
  objectionsOf,
  standingOf,
} from "~/domains/awards/notice/notice.store.server";
import { correctedPlaces } from "~/domains/awards/notice/notice-list";
import { noticePeriod } from "~/domains/awards/notice/notice-period";
import { isOpen, noticeState } from "~/domains/awards/notice/objection";
import type { Locale } from "~/i18n/translate";
import { NotFound } from "~/kernel/errors";
import { isoDayOf } from "~/kernel/instant-format";
import { endOfDay } from "~/kernel/typed-day";
import { chinaCalendar } from "~/kernel/work-calendar";
import { type CycleNames, cycleNames } from "../../cycle/cycle-names.server";
import { noticeDepartures } from "./notice-departures.server";

/** The notice of a cycle that an address names: the one that stands, or an earlier one by its number. @throws NotFound */
export function namedNotice(notices: readonly Notice[], number: number | null): Notice {
  const found =
    number === null ? standingOf(notices) : notices.find((one) => one.number === number && one.publishedAt !== null);
  if (!found) throw new NotFound("public notice");
  return found;
}

/** A line as everybody reads it. */
export function shownLine(
  { name, employer, category, reportedBy, summary, summaryWithdrawn, erased }: NoticeLine,
  cycle: Pick<Cycle, "rules">,
  names: CycleNames,
) {
  return {
    name,
    employer,
    summary,
    summaryWithdrawn: summaryWithdrawn === true,
    erased: erased === true,
    category: cycle.rules.categories.find(({ id }) => id === category)?.name ?? category,
    reportedBy: names.bureau(reportedBy),
  };
}

/**
 * Days of a notice as they were counted when it was published, as the strip shows them; none where the calendar was revised since, which would count
 * otherwise.
 */
export function stripOf({ publishedAt, rule, ...notice }: Notice, [first]: readonly NoticeExtension[]) {
  const lastDay = first?.fromDay ?? notice.lastDay;
  if (publishedAt === null || rule === null) return [];
  const period = noticePeriod(isoDayOf(publishedAt), rule, chinaCalendar);
  return period.lastDay === lastDay ? period.days : [];
}

/** How many objections came and how many of them somebody still waits for; never whose. */
export async function objectionCount(cycleId: string) {
  const states = await objectionStatesOf(db, cycleId);
  const open = states.filter(({ state }) => isOpen(state)).length;
  return { all: states.length, open, over: states.length - open };
}

/** When those who stand on a list withdrew since, by alias. */
async function withdrawnOf(cycleId: string): Promise<Map<string, number>> {
  const { blindDossier, nomination } = tables;
  const rows = await db
    .select({ alias: blindDossier.alias, at: nomination.stateAt })
    .from(blindDossier)
    .innerJoin(nomination, eq(nomination.id, blindDossier.nominationId))
    .where(and(eq(blindDossier.cycleId, cycleId), eq(nomination.state, "withdrawn")));
  return new Map(rows.map(({ alias, at }) => [alias, at]));
}

/** A notice as everybody reads it: its list, its period day by day, what came in, and which notices stood before it. @throws NotFound */
export async function showNotice(
  cycle: Cycle,
  number: number | null,
  { locale, now }: { locale: Locale; now: number },
) {
  const [notices, objections, withdrawn, names, ballots, all] = await Promise.all([
    noticesOf(db, cycle.id),
    objectionCount(cycle.id),
    withdrawnOf(cycle.id),
    cycleNames(locale),
    sealedCount(db, cycle),
    objectionsOf(db, cycle.id),
  ]);
  const notice = namedNotice(notices, number);
  const { list, publishedAt, endsAt, lastDay } = notice;
  const extensions = await extensionsOf(db, [notice.id]);
  const [days, departures] = [stripOf(notice, extensions), await noticeDepartures(cycle, notice)];
  const today = isoDayOf(now);
  const { slug, title, year, authority, contact, rules } = cycle;
  return {
    cycle: { slug, title, year, authority, contact, label: names.label(cycle.label), rules: rules.objections },
    ended: endingOf(cycle),
    decided: cycle.decidedAt !== null,
    number: notice.number,
    state: noticeState(notice, now),
    words: notice.words,
    correction: notice.correction,
    /** Places of the lines that it put right. */
    corrected: correctedPlaces(notices.find(({ number }) => number === notice.number - 1)?.list ?? [], list ?? []),
    rule: notice.rule,
    provisional: notice.provisional,
    checkedAgainst: notice.checkedAgainst,
    /** Each time that its period was made longer: which end stood before, and why another does. */
    extensions: extensions.map(({ at, fromDay, untilDay, reason }) => ({
      at,
      reason,
      before: endOfDay(fromDay),
      until: endOfDay(untilDay),
    })),
    listHash: notice.listHash ?? "",
    calendarVersion: notice.calendarVersion ?? "",
    publishedAt: publishedAt ?? 0,
    endsAt: endsAt ?? 0,
    lastDay: lastDay ?? "",
    closedAt: notice.closedAt,
    supersededAt: notice.supersededAt,
    days: days.map(({ day, why, counted, holiday }) => ({ day, why, counted, holiday, today: day === today })),
    counted: days.findLast(({ day, counted }) => counted !== null && day <= today)?.counted ?? 0,
    lines: (list ?? []).map((line) => ({
      ...shownLine(line, cycle, names),
      withdrawnAt: withdrawn.get(line.nomination) ?? null,
    })),
    categories: rules.categories.length,
    departures,
    ballots,
    // Of an objection nothing else is everybody's.
    consequences: all.flatMap(({ number, consequence, consequenceAt }) =>
      consequence === null ? [] : [{ number, at: consequenceAt ?? 0, text: consequence }],
    ),
    objections,
    others: notices
      .filter((one) => one.publishedAt !== null && one.id !== notice.id)
      .map((one) => ({
        number: one.number,
        publishedAt: one.publishedAt ?? 0,
        supersededAt: one.supersededAt,
        stands: one.supersededAt === null,
      })),
  };
}
export type NoticeView = Awaited<ReturnType<typeof showNotice>>;
