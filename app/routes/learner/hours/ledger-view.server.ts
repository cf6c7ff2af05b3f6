import { type CheckerKey, checkerOf, entryAddress } from "~/domains/hours/entry-source";
import { minutesIn } from "~/domains/hours/hour-period";
import { type HourEntry, type HourSource, inHours, sumOf, totalsByYear } from "~/domains/hours/hour-totals";
import { type HoursStanding, type RenewalStanding, usedForCodes } from "~/flows/hours/hours-standing.server";
import { isoDayOf } from "~/kernel/instant-format";

/** An entry of the ledger as its page shows it. */
export interface LedgerLine {
  id: string;
  title: string;
  href: string | null;
  source: HourSource;
  checker: CheckerKey;
  day: string;
  /** Where it was booked on another day. */
  bookedOn: string | null;
  minutes: number;
  /** What a correction takes back, when that was booked, and why. */
  takesBack: TakenBack | null;
  /** The day of the correction that took it back. */
  takenBackOn: string | null;
  /** The code of the certificate that its renewal issued; null while nothing used it. */
  usedFor: string | null;
}

export interface TakenBack {
  minutes: number;
  /** The day on which it was booked. */
  bookedOn: string;
  /** Where it is of another day than that: which, and of what kind. */
  of: { day: string; source: HourSource } | null;
  reason: string;
}

export interface PeriodView {
  code: string;
  courseTitle: string;
  from: string;
  to: string;
  hours: number;
  minutes: number;
  /** Of these minutes those of days before the period: booked only after the last renewal. */
  late: number;
  needed: number | null;
  missing: number;
  canRenew: boolean;
}

const periodView = ({
  certificate,
  period,
  entries,
  renewable,
  hours,
  needed,
  missing,
  verdict,
}: RenewalStanding): PeriodView[] =>
  period === null
    ? []
    : [
        {
          code: certificate.code,
          courseTitle: certificate.snapshot.courseTitle,
          from: period.from,
          to: period.to,
          hours,
          minutes: renewable.earnedMinutes,
          needed,
          missing,
          canRenew: verdict.ok,
          late: sumOf(entries.filter(({ day }) => day < period.from)),
        },
      ];

function takenBack({ day, minutes, source, bookedAt }: HourEntry, reason: string): TakenBack {
  const bookedOn = isoDayOf(bookedAt);
  return { minutes: Math.abs(minutes), bookedOn, of: bookedOn === day ? null : { day, source }, reason };
}

/** Everything of the ledger's page. */
export function ledgerView(hours: HoursStanding) {
  const { entries, length, standings, year } = hours;
  const codes = usedForCodes(hours);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const taken = new Map(entries.flatMap((one) => (one.reversesId === null ? [] : [[one.reversesId, one] as const])));
  const line = (entry: HourEntry): LedgerLine => {
    const reversed = entry.reversesId === null ? undefined : byId.get(entry.reversesId);
    const correction = taken.get(entry.id);
    const { id, title, source, day, minutes } = entry;
    const bookedOn = isoDayOf(entry.bookedAt);
    return {
      id,
      title,
      source,
      day,
      minutes,
      href: entryAddress(entry, reversed),
      checker: checkerOf(entry),
      bookedOn: bookedOn === day ? null : bookedOn,
      takesBack: reversed ? takenBack(reversed, entry.reason ?? "") : null,
      takenBackOn: correction ? isoDayOf(correction.bookedAt) : null,
      usedFor: codes.get(id) ?? null,
    };
  };
  return {
    length,
    periods: standings.flatMap(periodView),
    year: { ...year, minutes: minutesIn(entries, year), hours: inHours(minutesIn(entries, year), length) },
    years: totalsByYear(entries).map(({ year: of, minutes, bySource, entries: own }) => ({
      year: of,
      minutes,
      hours: inHours(minutes, length),
      lines: own.map(line),
      kinds: bySource.map((kind) => ({ source: kind.source, hours: inHours(kind.minutes, length) })),
    })),
  };
}
