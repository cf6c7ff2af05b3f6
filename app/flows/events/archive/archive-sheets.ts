import { FEWEST_ANSWERS } from "~/domains/events/after/survey";
import type { Sheet } from "~/domains/files/write-workbook";
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

const changes = (archived: ArchivedEvent): Sheet => ({
  name: p("sheets.changes"),
  head: heads("at", "what", "reason"),
  rows: archived.changes.map(({ at: when, kind, reason }) => [at(when), p(`changes.${kind}`), reason ?? ""]),
  widths: [24, 20, 50],
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
    ...[at(one.at), one.name ?? p("nobody"), one.session ?? p("door"), p(`directions.${one.direction}`)],
    ...[p(`how.${one.how}`), p(`verdicts.${one.verdict}`)],
    [one.undone && p("undone"), one.settledHow && p(`settled.${one.settledHow}`)].filter(Boolean).join("；"),
  ]),
  widths: [24, 16, 30, 8, 14, 14, 30],
});

/** From when to when; with the day where the event is of more than one. */
const span = (from: number, to: number, { startsAt, endsAt }: { startsAt: number; endsAt: number }): string =>
  isoDayOf(startsAt) === isoDayOf(endsAt - 1)
    ? `${formatTime(from)}–${formatTime(to)}`
    : formatSpan(from, to, "zh-CN", true);

const attendance = (archived: ArchivedEvent): Sheet => ({
  name: p("sheets.attendance"),
  head: heads("name", "firm", "seen", "minutes", "booked", "outcome"),
  rows: archived.lines.map((line) => [
    ...[line.name ?? p("nobody"), line.firm ?? ""],
    line.seen
      .map(({ session, from, to }) => `${session ?? t("after.wholeEvent")} ${span(from, to, archived.event)}`)
      .join("；"),
    ...[String(line.minutes), line.booked === null ? "" : String(line.booked)],
    line.outcome ? t(`after.outcomes.${line.outcome}`) : "",
  ]),
  widths: [16, 36, 60, 10, 12, 10],
});

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
