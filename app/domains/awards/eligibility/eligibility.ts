import type { EligibilityRules } from "@db/schema/cycle-rules";
import type { EligibilityLine } from "@db/schema/nominations";
import { dayAfterMonths, dayBeside } from "~/kernel/calendar-days";
import { accepted, refused, type Verdict } from "~/kernel/verdict";
import { outcomeOfRule } from "../cycle/rule-outcome";

/** A record as a rule points at it: what it is, and the day that counts. */
export interface RuleRecord {
  id: string;
  title: string;
  day: string;
}

/** What the platform knows of a nominee, whatever domain holds it. */
export interface NomineeRecords {
  /** Certificates that are valid on the day of the check; the day is that of issue. */
  certificates: RuleRecord[];
  /** Appointments that run on that day or ended before it: first and last day, `to` null = runs on. */
  appointments: (RuleRecord & { to: string | null })[];
  /** Entries of the ledger of hours, corrections too (minutes below zero). */
  hours: (RuleRecord & { minutes: number })[];
  duties: (RuleRecord & { duty: string })[];
  /** Awards of earlier cycles that stand. */
  awards: RuleRecord[];
}

export interface CheckedOn {
  today: string;
  /** Minutes of one 学时. */
  minutesPerHour: number;
}

/**
 * Each rule that the cycle asks for, as it comes out on a day, with the records behind it and, where time alone would change it, from which day.
 * Rules that are not asked are not told.
 */
export function eligibilityOf(rules: EligibilityRules, records: NomineeRecords, on: CheckedOn): EligibilityLine[] {
  const since = dayAfterMonths(on.today, -rules.windowMonths);
  const within = <R extends RuleRecord>(all: readonly R[]) => all.filter(({ day }) => day >= since && day <= on.today);
  return [
    ...(rules.certificate ? [certificateLine(records)] : []),
    ...(rules.appointedMonths > 0 ? [appointmentLine(rules, records, on)] : []),
    ...(rules.hours > 0 ? [hoursLine(rules, within(records.hours), since, on)] : []),
    ...(rules.dutyRecords > 0 || rules.dutyKinds > 0 ? [dutiesLine(rules, within(records.duties), since)] : []),
    ...(rules.yearsSinceAward > 0 ? [awardLine(rules, records, on)] : []),
  ];
}

function certificateLine({ certificates }: NomineeRecords): EligibilityLine {
  return line(
    "certificate",
    certificates.length > 0,
    { count: certificates.length },
    pointed("certificate", certificates),
  );
}

/** The first day of the appointment that runs, reaching back over those that it followed on without a gap. */
function appointedSince({ appointments }: NomineeRecords, today: string) {
  const running = appointments.filter(({ day, to }) => day <= today && (to === null || to >= today));
  if (running.length === 0) return null;
  const chain = [...running];
  let since = running.map(({ day }) => day).sort()[0] as string;
  for (let grown = true; grown; ) {
    grown = false;
    for (const one of appointments)
      if (!chain.includes(one) && one.to !== null && one.day < since && one.to >= dayBeside(since, -1)) {
        chain.push(one);
        since = one.day;
        grown = true;
      }
  }
  return { since, chain };
}

function appointmentLine(rules: EligibilityRules, records: NomineeRecords, { today }: CheckedOn): EligibilityLine {
  const months = rules.appointedMonths;
  const appointed = appointedSince(records, today);
  if (!appointed) return line("appointment", false, { months, since: null });
  const reached = dayAfterMonths(appointed.since, months);
  const met = reached <= today;
  return {
    ...line("appointment", met, { months, since: appointed.since }, pointed("appointment", appointed.chain)),
    from: met ? null : reached,
  };
}

function hoursLine(
  { hours: needed, windowMonths }: EligibilityRules,
  entries: NomineeRecords["hours"],
  since: string,
  { minutesPerHour }: CheckedOn,
): EligibilityLine {
  const minutes = entries.reduce((sum, entry) => sum + entry.minutes, 0);
  const values = { needed, hours: Math.floor((minutes * 10) / minutesPerHour) / 10, months: windowMonths, since };
  return line("hours", minutes >= needed * minutesPerHour, values, pointed("hours", entries));
}

function dutiesLine(
  { dutyRecords, dutyKinds, windowMonths }: EligibilityRules,
  duties: NomineeRecords["duties"],
  since: string,
): EligibilityLine {
  const kinds = new Set(duties.map(({ duty }) => duty)).size;
  const met = duties.length >= dutyRecords && kinds >= dutyKinds;
  const values = {
    needed: dutyRecords,
    count: duties.length,
    neededKinds: dutyKinds,
    kinds,
    months: windowMonths,
    since,
  };
  return line("duties", met, values, pointed("duty", duties));
}

function awardLine(
  { yearsSinceAward: years }: EligibilityRules,
  { awards }: NomineeRecords,
  { today }: CheckedOn,
): EligibilityLine {
  const again = ({ day }: RuleRecord) => dayAfterMonths(day, years * 12);
  const recent = awards.filter((award) => again(award) > today);
  const from = recent.map(again).sort().at(-1) ?? null;
  return { ...line("award", recent.length === 0, { years }, pointed("award", recent)), from };
}

const line = (
  rule: string,
  met: boolean,
  values: EligibilityLine["values"],
  records: EligibilityLine["records"] = [],
): EligibilityLine => ({ rule, met, values, records, from: null });

const pointed = (kind: string, records: readonly RuleRecord[]): EligibilityLine["records"] =>
  records.map(({ id, title, day }) => ({ kind, id, title, day }));

/** Whether every rule is met; the reason names the first that is not, and the day from which time alone would mend all of them. */
export function isEligible(lines: readonly EligibilityLine[]): Verdict {
  const missing = lines.filter(({ met }) => met !== true);
  const [first] = missing;
  return first ? refused(`award.eligibility.${first.rule}`) : accepted;
}

/** How a rule came out then and now: what an officer is shown where the two differ. */
export interface EligibilityChange {
  rule: string;
  before: EligibilityLine | null;
  after: EligibilityLine | null;
}

/** Rules whose outcome, figures or records changed between two checks. */
export function eligibilityChanges(
  before: readonly EligibilityLine[],
  after: readonly EligibilityLine[],
): EligibilityChange[] {
  const rules = [...new Set([...before, ...after].map(({ rule }) => rule))];
  const of = (lines: readonly EligibilityLine[], rule: string) => lines.find((one) => one.rule === rule) ?? null;
  const told = (one: EligibilityLine | null) => one && JSON.stringify(outcomeOfRule(one));
  return rules
    .map((rule) => ({ rule, before: of(before, rule), after: of(after, rule) }))
    .filter((change) => told(change.before) !== told(change.after));
}
