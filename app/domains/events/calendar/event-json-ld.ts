import { isoInstant } from "~/kernel/instant-format";
import type { CalendarEvent } from "./event-entry";

type Told = Pick<
  CalendarEvent,
  | "slug"
  | "title"
  | "summary"
  | "mode"
  | "venue"
  | "address"
  | "startsAt"
  | "endsAt"
  | "organizerName"
  | "postponedAt"
  | "cancelledAt"
>;

const ATTENDANCE = {
  "on-site": "OfflineEventAttendanceMode",
  online: "OnlineEventAttendanceMode",
  hybrid: "MixedEventAttendanceMode",
} as const;

/**
 * An event as search engines read it (schema.org/Event), to stand in its page as `application/ld+json`. Nothing but what the page says to
 * everyone: for an online one the place is the page, never the meeting's link. `region` is the place's name, 合肥市 蜀山区. Free of charge,
 * as everything here.
 */
export function eventJsonLd(event: Told, { origin, region }: { origin: string; region: string }): string {
  const url = `${origin}/events/${encodeURIComponent(event.slug)}`;
  const virtual = { "@type": "VirtualLocation", url };
  const hall = {
    "@type": "Place",
    name: event.venue || region,
    address: {
      "@type": "PostalAddress",
      addressCountry: "CN",
      addressRegion: "安徽省",
      addressLocality: region,
      ...(event.address && { streetAddress: event.address }),
    },
  };
  const location = event.mode === "online" ? virtual : event.mode === "hybrid" ? [hall, virtual] : hall;
  return inScript({
    "@context": "https://schema.org",
    "@type": "Event",
    name: event.title,
    description: event.summary,
    startDate: isoInstant(event.startsAt),
    endDate: isoInstant(event.endsAt),
    eventStatus: `https://schema.org/${statusOf(event)}`,
    eventAttendanceMode: `https://schema.org/${ATTENDANCE[event.mode]}`,
    location,
    organizer: { "@type": "Organization", name: event.organizerName },
    isAccessibleForFree: true,
    inLanguage: "zh-CN",
    url,
  });
}

const statusOf = ({ cancelledAt, postponedAt }: Told): string =>
  cancelledAt !== null ? "EventCancelled" : postponedAt !== null ? "EventPostponed" : "EventScheduled";

/** JSON that cannot end the script element it stands in (HTML, 4.12.1.3): no `<` is left in it. */
const inScript = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
