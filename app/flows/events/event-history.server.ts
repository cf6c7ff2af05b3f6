import { db } from "@db/client.server";
import { placeName } from "~/domains/directory/region";
import { findRegions } from "~/domains/directory/region.store.server";
import type { Event } from "~/domains/events/event/event";
import { changesOf, type EventChange } from "~/domains/events/event/event.store.server";
import { kindName } from "~/domains/events/event/event-kinds";
import { findEventKinds } from "~/domains/events/event/event-kinds.server";
import { readOwner } from "~/domains/events/event/owner";
import { knownOwners } from "~/domains/events/event/owner-kinds.server";
import { type Locale, type TextKey, translator } from "~/i18n/translate";
import { formatDeadline, formatInstant } from "~/kernel/instant-format";

export interface HistoryLine {
  id: string;
  kind: EventChange["kind"];
  at: number;
  reason: string | null;
  /** What changed, in words. */
  lines: string[];
}

/** What was done to an event, the newest first, in words; for its organizers. */
export async function eventHistory(event: Event, locale: Locale): Promise<HistoryLine[]> {
  const say = await sayer(locale);
  return (await changesOf(db, event.id)).map(({ id, kind, at, reason, changes }) => ({
    ...{ id, kind, at, reason },
    lines: Object.entries(changes).map(([field, change]) => say(field, change)),
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

async function sayer(locale: Locale): Promise<(field: string, change: Change) => string> {
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
    return [...text].length > MOST_SHOWN ? `${[...text].slice(0, MOST_SHOWN).join("")}…` : text;
  };
  const titleIn = (value: unknown) => (value as { title?: string } | null)?.title ?? "";
  return (field, { before, after }) => {
    if (field === "session") {
      if (before === null) return t("organizer.changes.sessionAdded", { title: titleIn(after) });
      if (after === null) return t("organizer.changes.sessionRemoved", { title: titleIn(before) });
      return t("organizer.changes.sessionMoved", { title: titleIn(after) });
    }
    if (field === "answers") return t("organizer.changes.answers", { count: Number(after) });
    const label = t(`organizer.facts.${LABELS[field] ?? field}` as TextKey);
    return t("organizer.changes.line", { field: label, before: said(field, before), after: said(field, after) });
  };
}
