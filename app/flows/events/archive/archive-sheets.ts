import { BY_HAND_RULE, EARNED_RULE } from "~/domains/events/after/earned";
import { FEWEST_ANSWERS } from "~/domains/events/after/survey";
import type { Sheet } from "~/domains/files/write-workbook";
import { checkerOf } from "~/domains/hours/entry-source";
import type { TextKey } from "~/i18n/translate";
import { translator } from "~/i18n/translate";
import { formatInstant, formatTime, isoDayOf } from "~/kernel/instant-format";
import { formatSpan } from "~/kernel/instant-span";
import type { ArchivedEvent } from "./read-archived.server";

/** The tables of an archive. In Chinese, the language of the papers they lie among. */
const t = translator("zh-CN");
const p = (key: string, values?: Record<string, string | number>) => t(`eventArchive.${key}` as TextKey, values);
const at = (ms: number | null): string => (ms === null ? "" : formatInstant(ms, "zh-CN"));
const heads = (...keys: string[]) => keys.map((key) => p(`columns.${key}`));

export function archiveSheets(archived: ArchivedEvent): { name: string; sheet: Sheet }[] {
  return [
    { name: "02-agenda.xlsx", sheet: agenda(archived) },
    { name: "03-changes.xlsx", sheet: changes(archived) },
    { name: "04-registrations.xlsx", sheet: registrations(archived) },
    { name: "05-check-ins.xlsx", sheet: checkIns(archived) },
    { name: "06-attendance-and-hours.xlsx", sheet: attendance(archived) },
    { name: "06-hours-ledger.xlsx", sheet: ledger(archived) },
    ...(archived.tasks.length > 0 ? [{ name: "07-tasks.xlsx", sheet: tasks(archived) }] : []),
    ...(archived.results === null ? [] : [{ name: "08-survey.xlsx", sheet: survey(archived.results) }]),
    { name: "09-materials.xlsx", sheet: materials(archived) },
    { name: "10-photos.xlsx", sheet: photos(archived) },
    { name: "11-announcements.xlsx", sheet: announcements(archived) },
  ];
}

const agenda = ({ sessions }: ArchivedEvent): Sheet => ({
  name: p("sheets.agenda"),
  head: heads("from", "to", "title", "room", "speakers", "earns"),
  rows: sessions.map(({ startsAt, endsAt, title, room, speakers, earnsHours }) => [
    ...[at(startsAt), at(endsAt), title, room ?? ""],
    speakers.map(({ name, post }) => (post ? `${name}（${post}）` : name)).join("；"),
    p(earnsHours ? "yes" : "no"),
  ]),
  widths: [24, 24, 36, 20, 40, 8],
});

/** Remarks of a row, in one cell. */
const noted = (...remarks: (string | null | false)[]): string => remarks.filter(Boolean).join("；");

/** What a person did, with who and why as far as it was kept. */
function done(what: string, { by, why }: { by: string | null; why: string | null }): string {
  const more = [
    by && p("fact", { name: p("columns.by"), value: by }),
    why && p("fact", { name: p("columns.reason"), value: why }),
  ];
  const said = more.filter(Boolean).join("，");
  return said ? p("done", { what, said }) : what;
}

const changes = (archived: ArchivedEvent): Sheet => ({
  name: p("sheets.changes"),
  head: heads("at", "what", "changed", "by", "reason"),
  rows: archived.changes.map(({ at: when, kind, lines, by, reason }) => [
    ...[at(when), p(`changes.${kind}`), lines.join("；"), by ?? "", reason ?? ""],
  ]),
  widths: [24, 20, 80, 16, 50],
});

const registrations = (archived: ArchivedEvent): Sheet => ({
  name: p("sheets.registrations"),
  head: heads("number", "name", "firm", "state", "mode", "at", "photo", "outcome"),
  rows: archived.registrations.map((one, n) => [
    ...[String(n + 1), one.name ?? p("nobody"), one.firm ?? "", t(`events.registrationStates.${one.standing}`)],
    ...[t(`events.attendance.${one.attendance}`), at(one.appliedAt), p(one.photoConsent ? "yes" : "no")],
    one.outcome ? t(`after.outcomes.${one.outcome}`) : "",
  ]),
  widths: [6, 16, 36, 14, 12, 24, 12, 10],
});

const checkIns = (archived: ArchivedEvent): Sheet => ({
  name: p("sheets.checkIns"),
  head: heads("at", "name", "session", "direction", "how", "verdict", "note"),
  rows: archived.checkIns.map((one) => [
    ...[
      at(one.at),
      one.name ?? p(one.read === null ? "nobody" : "noSuchCode"),
      one.session ?? p("door"),
      p(`directions.${one.direction}`),
    ],
    ...[p(`how.${one.how}`), p(`verdicts.${one.verdict}`)],
    noted(
      one.read && p("read", { text: one.read }),
      one.undone && done(p("undone"), one.undone),
      one.settled && done(p(`settled.${one.settled.how}`), one.settled),
    ),
  ]),
  widths: [24, 16, 30, 8, 14, 14, 50],
});

/** From when to when; with the day where the event is of more than one. */
const span = (from: number, to: number, { startsAt, endsAt }: { startsAt: number; endsAt: number }): string =>
  isoDayOf(startsAt) === isoDayOf(endsAt - 1)
    ? `${formatTime(from)}–${formatTime(to)}`
    : formatSpan(from, to, "zh-CN", true);

const attendance = (archived: ArchivedEvent): Sheet => ({
  name: p("sheets.attendance"),
  head: heads("name", "firm", "seen", "minutes", "booked", "outcome", "note"),
  rows: archived.lines.map((line) => [
    ...[line.name ?? p("nobody"), line.firm ?? ""],
    line.seen
      .map(({ session, from, to }) => `${session ?? t("after.wholeEvent")} ${span(from, to, archived.event)}`)
      .join("；"),
    ...[String(line.minutes), line.booked === null ? "" : String(line.booked)],
    line.outcome ? t(`after.outcomes.${line.outcome}`) : "",
    noted(
      line.said && done(p("saidByHand"), line.said),
      line.typedIn && p("how.sheet"),
      line.settledIn && done(p("settled.counts"), { by: line.settledBy, why: null }),
    ),
  ]),
  widths: [16, 36, 60, 10, 12, 10, 50],
});

/** Each entry of the ledger of hours, with what it stands on, so that every sum can be followed. */
function ledger({ event, sessions, ledger: entries }: ArchivedEvent): Sheet {
  const titles = new Map(sessions.map(({ id, title }) => [id, title]));
  return {
    name: p("sheets.ledger"),
    head: heads(
      "bookedAt",
      "name",
      "firm",
      "entry",
      "bookedMinutes",
      "day",
      "checkedBy",
      "by",
      "reason",
      "seen",
      "rule",
    ),
    rows: entries.map((one) => [
      ...[at(one.bookedAt), one.name ?? p("nobody"), one.firm ?? ""],
      one.takesBackOf === null ? p("entries.booked") : p("entries.takenBack", { at: at(one.takesBackOf) }),
      ...[String(one.minutes), one.day, t(`hours.ledger.${checkerOf(one)}`), one.by ?? "", one.reason ?? ""],
      (one.provenance?.intervals ?? [])
        .map(({ sessionId, from, to }) => `${titles.get(sessionId) ?? t("after.wholeEvent")} ${span(from, to, event)}`)
        .join("；"),
      ruleSaid(one.provenance?.rule ?? ""),
    ]),
    widths: [24, 16, 36, 40, 12, 14, 20, 16, 40, 60, 30],
  };
}

const RULES: Record<string, string> = { [EARNED_RULE]: "rules.counted", [BY_HAND_RULE]: "rules.byHand" };
const ruleSaid = (rule: string): string => (RULES[rule] ? p(RULES[rule], { rule }) : rule);

const tasks = (archived: ArchivedEvent): Sheet => ({
  name: p("sheets.tasks"),
  head: heads("task", "owner", "due", "done"),
  rows: archived.tasks.map(({ text, owner, dueOn, doneAt }) => [text, owner ?? "", dueOn ?? "", at(doneAt)]),
  widths: [60, 20, 14, 24],
});

const survey = (results: NonNullable<ArchivedEvent["results"]>): Sheet => ({
  name: p("sheets.survey"),
  head: heads("question", "mark1", "mark2", "mark3", "mark4", "mark5", "said"),
  rows: results.flatMap((one) => {
    const asked = one.label ?? t(`after.survey.questions.${one.key}` as TextKey);
    if ("few" in one) return [[asked, "", "", "", "", "", t("after.results.few", { fewest: FEWEST_ANSWERS })]];
    if (one.kind === "scale") return [[asked, ...one.counts.map(String), ""]];
    return one.texts.map((text) => [asked, "", "", "", "", "", text]);
  }),
  widths: [40, 6, 6, 6, 6, 6, 80],
});

const materials = (archived: ArchivedEvent): Sheet => ({
  name: p("sheets.materials"),
  head: heads("file", "title", "author", "consent", "audience", "released"),
  rows: archived.materials.map(({ path, title, author, consentedOn, audience, releasedAt }) => [
    ...[path, title, author, consentedOn, t(`after.materials.audiences.${audience}`), at(releasedAt)],
  ]),
  widths: [24, 40, 30, 14, 12, 24],
});

const photos = (archived: ArchivedEvent): Sheet => ({
  name: p("sheets.photos"),
  head: heads("file", "caption"),
  rows: archived.photos.map(({ path, caption }) => [path, caption]),
  widths: [24, 60],
});

const announcements = (archived: ArchivedEvent): Sheet => ({
  name: p("sheets.announcements"),
  head: heads("at", "announcedTo", "people", "title", "text"),
  rows: archived.announcements.map(({ sentAt, audience, people, subject, text }) => [
    ...[at(sentAt), t(`announcements.audiences.${audience}`), String(people), subject, text],
  ]),
  widths: [24, 20, 8, 36, 80],
});
