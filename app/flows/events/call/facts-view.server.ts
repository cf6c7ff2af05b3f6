import { db } from "@db/client.server";
import { counties, placeName } from "~/domains/directory/region";
import { findRegions } from "~/domains/directory/region.store.server";
import type { Event } from "~/domains/events/event/event";
import { findEventKinds } from "~/domains/events/event/event-kinds.server";
import { ownerWord, sameOwner } from "~/domains/events/event/owner";
import { knownOwners } from "~/domains/events/event/owner-kinds.server";
import { isPublic } from "~/domains/events/event/state-questions";
import type { Organizer } from "~/domains/people/proof";
import type { Locale } from "~/i18n/translate";
import { DAY_MS, HOUR_MS } from "~/kernel/milliseconds";
import { typedInstant } from "~/kernel/typed-instant";

const OFFERED_MINUTES = 240;

/** The form of an event's facts: what can be chosen, and what stands in its fields. A new one begins with what is usual. */
export async function factsForm(by: Organizer, event: Event | null, locale: Locale, now: number) {
  const [kinds, regions, known] = [await findEventKinds(db), await findRegions(), await knownOwners()];
  const own = known.of(by).filter((owner) => known.nameOf(owner) !== null);
  const caller = event ?? own[0];
  const owners = (event && isPublic(event) ? own.filter((owner) => sameOwner(owner, event)) : own).map((owner) => ({
    value: ownerWord(owner),
    label: known.nameOf(owner) ?? "",
  }));
  const cityOf = (code: string) => regions.get(code)?.cityCode ?? "";
  const near = cityOf((caller && known.homeOf(caller)) ?? "");
  const places = counties(regions)
    .map(({ code }) => ({ value: code, label: placeName(code, regions) }))
    .sort((a, b) => Number(cityOf(b.value) === near) - Number(cityOf(a.value) === near));
  return {
    kinds: kinds.map(({ key, zh, en }) => ({ value: key, label: locale === "en" ? en : zh })),
    owners,
    places,
    example: typedInstant(now - (now % DAY_MS) + 14 * DAY_MS + 6 * HOUR_MS),
    values: event
      ? valuesOf(event, regions.get(event.regionCode)?.kind === "county")
      : newValues(owners[0]?.value ?? ""),
  };
}
export type FactsForm = Awaited<ReturnType<typeof factsForm>>;

function valuesOf(event: Event, county: boolean) {
  const { kind, title, summary, description, mode, admission, organizerName, contact } = event;
  return {
    kind,
    title,
    summary,
    description,
    mode,
    admission,
    organizerName,
    contact,
    owner: ownerWord(event),
    venue: event.venue ?? "",
    address: event.address ?? "",
    region: county ? event.regionCode : "",
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
  kind: "",
  title: "",
  summary: "",
  description: "",
  mode: "on-site",
  admission: "open",
  owner,
  organizerName: "",
  contact: "",
  venue: "",
  address: "",
  region: "",
  meetingLink: "",
  startsAt: "",
  endsAt: "",
  capacity: "",
  registrationOpensAt: "",
  registrationClosesAt: "",
  offerMinutes: String(OFFERED_MINUTES),
  earnsHours: true,
});
