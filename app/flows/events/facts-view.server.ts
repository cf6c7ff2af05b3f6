import { db } from "@db/client.server";
import { counties, placeName } from "~/domains/directory/region";
import { findRegions } from "~/domains/directory/region.store.server";
import type { Event } from "~/domains/events/event/event";
import { organizedRegions } from "~/domains/events/event/event.store.server";
import { findEventKinds } from "~/domains/events/event/event-kinds.server";
import { isPublic } from "~/domains/events/event/state-questions";
import type { Organizer } from "~/domains/people/proof";
import type { Locale } from "~/i18n/translate";
import { typedInstant } from "~/kernel/typed-instant";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const OFFERED_MINUTES = 240;

/** The form of an event's facts: what can be chosen, and what stands in its fields. A new one begins with what is usual. */
export async function factsForm(by: Organizer, event: Event | null, locale: Locale, now: number) {
  const [kinds, regions, own] = [await findEventKinds(db), await findRegions(), await organizedRegions(by)];
  const granted = by.organizerGrants.flatMap(({ scopeId }) => (scopeId === null ? [] : [scopeId]));
  const owners = [...new Set([...granted, ...own])].map((code) => ({ value: code, label: placeName(code, regions) }));
  const cityOf = (code: string) => regions.get(code)?.cityCode ?? "";
  const near = cityOf(event?.ownerId ?? granted[0] ?? "");
  const places = counties(regions)
    .map(({ code }) => ({ value: code, label: placeName(code, regions) }))
    .sort((a, b) => Number(cityOf(b.value) === near) - Number(cityOf(a.value) === near));
  return {
    kinds: kinds.map(({ key, zh, en }) => ({ value: key, label: locale === "en" ? en : zh })),
    owners: event && isPublic(event) ? owners.filter(({ value }) => value === event.ownerId) : owners,
    places,
    example: typedInstant(now - (now % DAY) + 14 * DAY + 6 * HOUR),
    values: event ? valuesOf(event, regions.get(event.regionCode)?.kind === "county") : newValues(granted[0] ?? ""),
  };
}
export type FactsForm = Awaited<ReturnType<typeof factsForm>>;

function valuesOf(event: Event, county: boolean) {
  const { kind, title, summary, description, mode, admission, organizerName, contact, ownerId } = event;
  return {
    ...{ kind, title, summary, description, mode, admission, organizerName, contact, owner: ownerId },
    ...{ venue: event.venue ?? "", address: event.address ?? "", region: county ? event.regionCode : "" },
    meetingLink: event.meetingLink ?? "",
    startsAt: typedInstant(event.startsAt),
    endsAt: typedInstant(event.endsAt, true),
    capacity: event.capacity === null ? "" : String(event.capacity),
    // Open from the publication on: nothing was typed.
    registrationOpensAt: event.registrationOpensAt <= event.createdAt ? "" : typedInstant(event.registrationOpensAt),
    registrationClosesAt:
      event.registrationClosesAt === event.startsAt ? "" : typedInstant(event.registrationClosesAt, true),
    offerMinutes: String(event.offerMinutes),
    earnsHours: event.earnsHours,
  };
}

const newValues = (owner: string): ReturnType<typeof valuesOf> => ({
  ...{ kind: "", title: "", summary: "", description: "", mode: "on-site", admission: "open", owner },
  ...{ organizerName: "", contact: "", venue: "", address: "", region: "", meetingLink: "", startsAt: "", endsAt: "" },
  ...{ capacity: "", registrationOpensAt: "", registrationClosesAt: "", offerMinutes: String(OFFERED_MINUTES) },
  earnsHours: true,
});
