import fc from "fast-check";
import { expect, it } from "vitest";
import { nightEvent } from "./calendar.fixture";
import { eventJsonLd } from "./event-json-ld";

const at = { origin: "https://academy.example.cn", region: "合肥市 蜀山区" };
const read = (change: Partial<typeof nightEvent>) => JSON.parse(eventJsonLd({ ...nightEvent, ...change }, at));

it("tells name, times of Shanghai, place, organizer and status in schema.org's words", () => {
  expect(read({})).toMatchObject({
    "@context": "https://schema.org",
    "@type": "Event",
    name: nightEvent.title,
    startDate: "2026-12-31T23:30:00+08:00",
    endDate: "2027-01-01T00:30:00+08:00",
    eventStatus: "https://schema.org/EventScheduled",
    eventAttendanceMode: "https://schema.org/OfflineEventAttendanceMode",
    location: { "@type": "Place", name: nightEvent.venue, address: { streetAddress: nightEvent.address } },
    organizer: { "@type": "Organization", name: nightEvent.organizerName },
    url: "https://academy.example.cn/events/night-shift",
  });
  expect(read({ postponedAt: 1 }).eventStatus).toMatch(/EventPostponed$/);
  expect(read({ postponedAt: 1, cancelledAt: 1 }).eventStatus).toMatch(/EventCancelled$/);
  expect(read({ mode: "online" }).location).toEqual({
    "@type": "VirtualLocation",
    url: "https://academy.example.cn/events/night-shift",
  });
  expect(read({ mode: "hybrid" }).location).toHaveLength(2);
});

it("cannot end the element it stands in, and reads back as it was, whatever is in a title; no contact and no link is told", () => {
  const text = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("</script><script>", "<!--", "]]>", "\u2028"));
  fc.assert(
    fc.property(text, text, (title, summary) => {
      const event = {
        ...nightEvent,
        title,
        summary,
        meetingLink: "https://meet.example/s3cret",
        mode: "online" as const,
      };
      const written = eventJsonLd(event, at);
      expect(written).not.toMatch(/[<>\u2028\u2029]/);
      expect(written).not.toContain("s3cret");
      expect(written).not.toContain("0551");
      expect(JSON.parse(written)).toMatchObject({ name: title, description: summary });
    }),
  );
});
