import { db } from "@db/client.server";
import { placeName } from "~/domains/directory/region";
import { findRegions } from "~/domains/directory/region.store.server";
import type { Event } from "~/domains/events/event/event";
import { changesOf, type EventChange } from "~/domains/events/event/event.store.server";
import type { SaidSession } from "~/domains/events/event/event-facts";
import { kindName } from "~/domains/events/event/event-kinds";
import { findEventKinds } from "~/domains/events/event/event-kinds.server";
import { readOwner } from "~/domains/events/event/owner";
import { knownOwners } from "~/domains/events/event/owner-kinds.server";
import { type Locale, type TextKey, translator } from "~/i18n/translate";
import { formatDeadline, formatInstant } from "~/kernel/instant-format";
import { formatSpan } from "~/kernel/instant-span";
import { namesOf } from "../../people/read-person.server";

export interface HistoryLine {
  id: string;
  kind: EventChange["kind"];
  at: number;
  reason: string | null;
  /** Who did it, erased or not; null where it was the program. */
  by: string | null;
  /** What changed, in words. */
  lines: string[];
}

/** How much of a change is said. */
interface Telling {
  /** Values however long they are; otherwise their beginning. */
  whole?: boolean;
  /** Fields of which it is said that they changed, and not from what to what. */
  unsaid?: readonly string[];
}

/** What was done to an event and by whom, the newest first, in words; for its organizers. */
export async function eventHistory(event: Event, locale: Locale, telling: Telling = {}): Promise<HistoryLine[]> {
  const say = await sayer(locale, telling);
  const rows = await changesOf(db, event.id);
  const names = await namesOf(rows.map(({ byPersonId }) => byPersonId));
  const erased = translator(locale)("organizer.changes.erased");
  return rows.map(({ id, kind, at, reason, changes, byPersonId }) => ({
    id,
    kind,
    at,
    reason,
    by: byPersonId === null ? null : (names.get(byPersonId) ?? erased),
    lines: Object.entries(changes).flatMap(([field, change]) => say(field, change)),
  }));
}

/** What was changed after somebody opened the page that stood as `stand`. */
export async function changesSince(event: Event, stand: string, locale: Locale): Promise<string[]> {
  const t = translator(locale);
  const since = Number(stand);
  const history = (await eventHistory(event, locale)).filter(({ at }) => at > since || !Number.isFinite(since));
  return history.flatMap(({ kind, lines }) => (lines.length > 0 ? lines : [t(`organizer.changes.${kind}`)]));
}

type Change = { before: unknown; after: unknown };
const INSTANTS = ["startsAt", "endsAt", "registrationOpensAt", "registrationClosesAt"];
/** Columns that the form calls otherwise. */
const LABELS: Record<string, string> = {
  regionCode: "region",
  // What was written before an owner was one word; it was a region's code, which is its word.
  ownerId: "owner",
  owner: "owner",
  registrationOpensAt: "opensAt",
  registrationClosesAt: "closesAt",
};
const MOST_SHOWN = 60;

/** What of a session is told from what to what. */
const SESSION_PARTS = ["title", "time", "room", "earnsHours"] as const;
const sessionSaid = ({ title, startsAt, endsAt, room, earnsHours }: SaidSession, locale: Locale) => ({
  title,
  room,
  earnsHours,
  time: formatSpan(startsAt, endsAt, locale),
});

async function sayer(
  locale: Locale,
  { whole = false, unsaid = [] }: Telling,
): Promise<(field: string, change: Change) => string[]> {
  const t = translator(locale);
  const [kinds, regions, owners] = [await findEventKinds(db), await findRegions(), await knownOwners()];
  const said = (field: string, value: unknown): string => {
    if (value === null || value === "") return t("organizer.facts.none");
    if (typeof value === "boolean") return t(value ? "organizer.facts.yes" : "organizer.facts.no");
    if (INSTANTS.includes(field)) return (field === "startsAt" ? formatInstant : formatDeadline)(Number(value), locale);
    if (field === "kind") return kindName(kinds, String(value), locale);
    if (field === "mode") return t(`organizer.modes.${value}` as TextKey);
    if (field === "admission") return t(`organizer.admissions.${value}` as TextKey);
    if (field === "regionCode") return placeName(String(value), regions);
    if (LABELS[field] === "owner") return owners.nameOf(readOwner(String(value))) ?? String(value);
    const text = String(value);
    return !whole && [...text].length > MOST_SHOWN ? `${[...text].slice(0, MOST_SHOWN).join("")}…` : text;
  };
  const session = (before: SaidSession | null, after: SaidSession | null): string[] => {
    if (before === null) return [t("organizer.changes.sessionAdded", { title: after?.title ?? "" })];
    if (after === null) return [t("organizer.changes.sessionRemoved", { title: before.title })];
    const told = [sessionSaid(before, locale), sessionSaid(after, locale)] as const;
    const lines = SESSION_PARTS.flatMap((part) => {
      // Rows of earlier versions do not know of every part.
      const [was, is] = [told[0][part], told[1][part]];
      if (was === undefined || is === undefined || was === is) return [];
      const values = { title: before.title, field: t(`organizer.changes.sessionParts.${part}`) };
      return [t("organizer.changes.sessionLine", { ...values, before: said(part, was), after: said(part, is) })];
    });
    return lines.length > 0 ? lines : [t("organizer.changes.sessionMoved", { title: after.title })];
  };
  return (field, { before, after }) => {
    if (field === "session") return session(before as SaidSession | null, after as SaidSession | null);
    if (field === "answers") return [t("organizer.changes.answers", { count: Number(after) })];
    const label = t(`organizer.facts.${LABELS[field] ?? field}` as TextKey);
    if (unsaid.includes(field)) return [t("organizer.changes.unsaid", { field: label })];
    return [t("organizer.changes.line", { field: label, before: said(field, before), after: said(field, after) })];
  };
}
