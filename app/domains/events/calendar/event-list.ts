import { isoDayOf } from "~/kernel/instant-format";

/** What the public list is narrowed by; it stands in the address. "" = not narrowed. */
export interface EventListFilter {
  text: string;
  kind: string;
  /** A region's code: events there and in what reports to it. */
  region: string;
  /** A hybrid event is both. */
  mode: "" | "on-site" | "online";
  /** The word of an owner (owner.ts): events that it calls itself. */
  organizer: string;
  /** To come, over, or postponed without a new time. */
  when: "coming" | "past" | "undated";
  /** `YYYY-MM-DD`: what takes place on that day, whenever that is; "" = by `when`. */
  day: string;
  /** From 1. */
  page: number;
}

interface Known {
  kinds: readonly string[];
  hasRegion(code: string): boolean;
  hasOwner(word: string): boolean;
}

/** Reads a filter out of an address; what makes no sense narrows nothing. */
export function readEventFilter(asked: URLSearchParams, { kinds, hasRegion, hasOwner }: Known): EventListFilter {
  const get = (name: string) => asked.get(name) ?? "";
  const [mode, when] = [get("mode"), get("when")];
  return {
    text: get("q").trim().slice(0, 60),
    kind: kinds.includes(get("kind")) ? get("kind") : "",
    region: hasRegion(get("region")) ? get("region") : "",
    mode: mode === "on-site" || mode === "online" ? mode : "",
    organizer: hasOwner(get("organizer")) ? get("organizer") : "",
    when: when === "past" || when === "undated" ? when : "coming",
    day: isDay(get("day")) ? get("day") : "",
    page: Math.min(Math.max(1, Math.trunc(Number(get("page"))) || 1), 1000),
  };
}

/** A real day of a year that the calendar shows. */
function isDay(text: string): boolean {
  if (!/^20\d\d-\d\d-\d\d$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00+08:00`);
  return !Number.isNaN(at) && isoDayOf(at) === text;
}

/** The address of a filter with something in it changed; from its first page unless that is what changes. */
export function eventListAddress(filter: EventListFilter, change: Partial<EventListFilter> = {}): string {
  const { text, when, page, ...rest } = { ...filter, page: 1, ...change };
  const asked = new URLSearchParams(
    Object.entries({
      q: text,
      ...rest,
      when: when === "coming" ? "" : when,
      page: page > 1 ? String(page) : "",
    }).filter(([, value]) => value !== ""),
  ).toString();
  return asked === "" ? "/events" : `/events?${asked}`;
}

/** Whether anything but the time narrows it. */
export const isNarrowed = ({ text, kind, region, mode, organizer, day }: EventListFilter): boolean =>
  [text, kind, region, mode, organizer, day].some((one) => one !== "");
