import { dayAfterMonths, dayBeside, dayNumber, dayOfNumber, monthsBetween } from "~/kernel/calendar-days";
import { startOfDay } from "~/kernel/typed-day";
import { accepted, refused, type Verdict } from "~/kernel/verdict";

/** Highest degree (学历), from the lowest. 大专 is the first that qualifies. */
export const DEGREES = ["secondary", "college", "bachelor", "master", "doctor"] as const;
export type Degree = (typeof DEGREES)[number];
/** Professional title (职称), from the lowest. 中级 is the first that qualifies. */
export const TITLES = ["junior", "intermediate", "associate-senior", "senior"] as const;
export type Title = (typeof TITLES)[number];

/** A time in which she worked in standards management; both days count, `to` null = she still does. */
export interface Employment {
  from: string;
  to: string | null;
}

export interface Qualified {
  degree: Degree | null;
  title: Title | null;
  employment: readonly Employment[];
  /** She stated other work, and no standards management: then there is none, and not only no word of any. */
  otherWork?: boolean;
}

/**
 * One half of the rule with its verdict and what it was read from. `stated` is false where nothing is met because she left out what
 * would tell: her degree, where no title is enough; all her work.
 */
export type QualificationRule = { verdict: Verdict; stated: boolean } & (
  | { rule: "education"; record: { degree: Degree | null; title: Title | null } }
  | { rule: "experience"; record: Experience }
);

export interface Experience {
  /** The time worked, in whole months, days that overlap counted once. */
  months: number;
  /** The first day of it; null when there is none. */
  since: string | null;
  /** Since when she has the three years, or will have them if she goes on; null when nothing runs that would lead there. */
  reachedOn: string | null;
}

const MONTHS_NEEDED = 36;

/**
 * Whether somebody meets what the guidance asks of a director that can be looked up (皖市监标〔2021〕1号（五）): 大专 or higher, or a
 * title of 中级 or higher; and three years of standards management work. Employments may overlap, touch and lie in the future.
 * What is refused never blocks an appointment: the enterprise states why she is fit all the same.
 * @param today day of Asia/Shanghai
 */
export function qualify(
  { degree, title, employment, otherWork = false }: Qualified,
  today: string,
): QualificationRule[] {
  const educated =
    (degree !== null && DEGREES.indexOf(degree) >= DEGREES.indexOf("college")) ||
    (title !== null && TITLES.indexOf(title) >= TITLES.indexOf("intermediate"));
  const record = experienceOf(employment, today);
  const { months, reachedOn } = record;
  const reached = reachedOn !== null && reachedOn <= today;
  return [
    {
      rule: "education",
      verdict: educated ? accepted : refused("qualification.education"),
      stated: educated || degree !== null,
      record: { degree, title },
    },
    {
      rule: "experience",
      verdict: reached
        ? accepted
        : refused(
            "qualification.experience",
            { years: Math.floor(months / 12), months: months % 12 },
            reachedOn === null ? undefined : startOfDay(reachedOn),
          ),
      stated: employment.length > 0 || otherWork,
      record,
    },
  ];
}

/** What lists keep of the check, computed for a day: see the table `qualification`. */
export function computed(stated: Qualified, today: string) {
  const [education, experience] = qualify(stated, today) as [
    QualificationRule,
    QualificationRule & { record: Experience },
  ];
  const { months, reachedOn } = experience.record;
  return { educated: education.verdict.ok, reachedOn, months, checkedOn: today };
}

/**
 * The time worked before `today`, as if it lay in one piece: earlier stretches are put right before a later one, day by day, so
 * that leap days count where they fell and a single stretch reaches three years on its third anniversary. Once reached it stays.
 */
export function experienceOf(employment: readonly Employment[], today: string): Experience {
  const now = dayNumber(today);
  const stretches = union(employment).filter(({ from }) => from < now);
  let worked = 0;
  let months = 0;
  let reachedOn: string | null = null;
  for (const { from, to } of stretches) {
    const start = dayOfNumber(from - worked);
    const anniversary = firstDayAfter(start, MONTHS_NEEDED);
    const over = Math.min(to + 1, now);
    if (reachedOn === null && dayNumber(anniversary) <= to + 1) reachedOn = anniversary;
    months = Math.max(months, monthsOver(start, dayOfNumber(over)));
    worked += over - from;
  }
  const [first] = stretches;
  return { months, since: first ? dayOfNumber(first.from) : null, reachedOn };
}

/**
 * The first day after so many months, of which the first day counts. 民法典 第二百零二条: “按照年、月计算期间的，到期月的对应日为期间的最后
 * 一日；没有对应日的，月末日为期间的最后一日。” Work from the 28th on has its last day on the 27th, the day before the corresponding one, since
 * the day on which it began was worked; from 29 February on there is no corresponding day in a common year, and the last one is the
 * 28th: the term is over on 1 March.
 */
function firstDayAfter(first: string, months: number): string {
  const day = dayAfterMonths(first, months);
  return day.slice(8) === first.slice(8) ? day : dayBeside(day, 1);
}

/** Whole months of the same kind that are over on a day. */
function monthsOver(first: string, day: string): number {
  const months = monthsBetween(first, day);
  return firstDayAfter(first, months) <= day ? months : months - 1;
}

/** Stretches of days without overlap, in order; those that touch are one. What ends before it begins is none. */
function union(employment: readonly Employment[]): { from: number; to: number }[] {
  const all = employment
    .map(({ from, to }) => ({ from: dayNumber(from), to: to === null ? Number.POSITIVE_INFINITY : dayNumber(to) }))
    .filter(({ from, to }) => from <= to)
    .sort((a, b) => a.from - b.from);
  const apart: { from: number; to: number }[] = [];
  for (const one of all) {
    const last = apart.at(-1);
    if (last && one.from <= last.to + 1) last.to = Math.max(last.to, one.to);
    else apart.push(one);
  }
  return apart;
}
