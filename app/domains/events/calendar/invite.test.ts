import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nightEvent, place } from "./calendar.fixture";
import { eventCancel, eventInvite, type Invited } from "./invite";
import { lineOctets, readBack } from "./read-back.fixture";

const her: Invited = { ...place, attendee: { name: "李四", address: "li.si@example.com" }, endedBefore: 0 };
const NOW = Date.UTC(2026, 10, 26, 2);
const only = (text: string) => {
  const { calendar, events, theirs } = readBack(text);
  expect([events.length, theirs.length]).toEqual([1, 1]);
  const value = (name: string) => String(events[0]?.getFirstPropertyValue(name) ?? "");
  return { calendar, event: events[0], theirs: theirs[0], value };
};
const methodOf = (text: string) => String(only(text).calendar.getFirstPropertyValue("method"));

describe("an invitation", () => {
  const text = eventInvite(nightEvent, her, NOW);

  it("is a REQUEST with organizer, attendee and the event's SEQUENCE, which both programs read alike", () => {
    const { event, theirs, value } = only(text);
    expect(methodOf(text)).toBe("REQUEST");
    expect(value("uid")).toBe(nightEvent.id);
    expect(value("sequence")).toBe("3");
    expect(value("status")).toBe("CONFIRMED");
    expect(value("organizer")).toBe("mailto:no-reply@academy.example.cn");
    const attendee = event?.getFirstProperty("attendee");
    expect(attendee?.getFirstValue()).toBe("mailto:li.si@example.com");
    expect(attendee?.getParameter("partstat")).toBe("ACCEPTED");
    expect(attendee?.getParameter("cn")).toBe("李四");
    expect(theirs).toMatchObject({ uid: nightEvent.id, method: "REQUEST", status: "CONFIRMED" });
    expect(Number(theirs?.sequence)).toBe(3);
    expect(theirs?.summary).toBe(nightEvent.title);
    expect(theirs?.location).toBe("合肥市蜀山区示例路8号，示例仪表有限公司二楼会议室");
  });

  it("is at 23:30 to 00:30 by the clock of Shanghai, whatever zone is read in", () => {
    const { event, theirs } = only(text);
    expect(text).toContain("DTSTART;TZID=Asia/Shanghai:20261231T233000\r\n");
    expect(text).toContain("DTEND;TZID=Asia/Shanghai:20270101T003000\r\n");
    expect(theirs?.start?.getTime()).toBe(nightEvent.startsAt);
    expect(theirs?.end?.getTime()).toBe(nightEvent.endsAt);
    expect(event?.getFirstProperty("dtstart")?.getParameter("tzid")).toBe("Asia/Shanghai");
  });

  it("holds no meeting link even when it is given an event that has one, and no line over 75 octets", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), fc.string({ maxLength: 80 }), (title, venue) => {
        const event = {
          ...nightEvent,
          title,
          venue,
          mode: "hybrid" as const,
          meetingLink: "https://meet.example/s3cret",
        };
        const written = eventInvite(event, her, NOW) + eventCancel(event, her, NOW);
        expect(written).not.toContain("s3cret");
        expect(Math.max(...lineOctets(written))).toBeLessThanOrEqual(75);
      }),
    );
  });
});

describe("what takes it out again", () => {
  it("of a cancelled or postponed event is a CANCEL with the same UID, the raised SEQUENCE and STATUS:CANCELLED", () => {
    for (const off of [{ cancelledAt: NOW }, { postponedAt: NOW }]) {
      const text = eventCancel({ ...nightEvent, ...off, sequence: 4 }, her, NOW);
      expect(methodOf(text)).toBe("CANCEL");
      expect(only(text).value("uid")).toBe(nightEvent.id);
      expect(only(text).value("sequence")).toBe("4");
      expect(only(text).value("status")).toBe("CANCELLED");
      expect(text).not.toContain("VALARM");
    }
  });

  it("of her own seat says nothing of the event's status (RFC 5546 §3.2.5)", () => {
    const text = eventCancel(nightEvent, her, NOW);
    expect(only(text).value("status")).toBe("");
    expect(only(text).value("sequence")).toBe("4");
  });

  it("never has a number below an earlier one, whatever order things happen in", () => {
    // What happens: she signs up or gives up, the event changes, is put off, comes back.
    const steps = fc.array(fc.constantFrom("change", "put off", "sign up", "give up"), { maxLength: 40 });
    const number = (text: string) => Number(only(text).value("sequence"));
    fc.assert(
      fc.property(steps, (all) => {
        let event = { ...nightEvent, sequence: 0 };
        let seated = false;
        let endedBefore = 0;
        let last = -1;
        for (const step of all) {
          const invited = { ...her, endedBefore };
          let said: string | null = null;
          if (step === "sign up" && !seated && event.postponedAt === null) {
            seated = true;
            said = eventInvite(event, invited, NOW);
          } else if (step === "give up" && seated) {
            seated = false;
            endedBefore++;
            said = eventCancel(event, invited, NOW);
            if (event.postponedAt === null) expect(number(said)).toBeGreaterThan(last);
          } else if (step === "change" || step === "put off") {
            event = { ...event, sequence: event.sequence + 1, postponedAt: step === "change" ? null : NOW };
            if (seated) {
              said = step === "change" ? eventInvite(event, invited, NOW) : eventCancel(event, invited, NOW);
              expect(number(said)).toBeGreaterThan(last);
            }
          }
          if (said === null) continue;
          expect(number(said)).toBeGreaterThanOrEqual(last);
          last = number(said);
        }
      }),
      { numRuns: 50 },
    );
  });
});
