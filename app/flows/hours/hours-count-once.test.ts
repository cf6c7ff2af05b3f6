import fc from "fast-check";
import { expect, it } from "vitest";
import { renewalPeriod } from "~/domains/credentials/renewal";
import { type HourEntry, sumOf } from "~/domains/hours/hour-totals";
import { entriesFor, firstDay, type HourUse, standingOnes, usesOf } from "~/domains/hours/hour-use";
import { dayBeside, dayNumber, dayOfNumber } from "~/kernel/calendar-days";

const BEGIN = dayNumber("2024-03-01");
const on = (day: number) => dayOfNumber(BEGIN + day);

type Act =
  | { kind: "book"; origin: number; ago: number; minutes: number }
  | { kind: "take-back"; origin: number }
  | { kind: "renew" };

/** Somebody's ledger and certificates, as the program writes them. */
interface Life {
  entries: HourEntry[];
  uses: HourUse[];
  certificates: { id: string; issuedOn: string; expiresOn: string; snapshot: { renewal?: { from: string } } }[];
  /** What each renewal counted. */
  counted: Map<string, string[]>;
}

const add = (life: Life, one: Pick<HourEntry, "source" | "sourceKey" | "minutes" | "day" | "reversesId">) =>
  life.entries.push({
    id: `e${life.entries.length}`,
    title: "",
    bookedAt: life.entries.length,
    checkedBy: "program",
    provenance: null,
    reason: null,
    ...one,
  });

/** What counts for the certificate that runs. */
function runningOf({ entries, uses, certificates }: Life) {
  const certificate = certificates.at(-1) as Life["certificates"][number];
  const period = renewalPeriod(certificate) as NonNullable<ReturnType<typeof renewalPeriod>>;
  return { certificate, period, counts: entriesFor(entries, usesOf(entries, uses), period, null) };
}

function play(life: Life, act: Act, today: number): void {
  const bookings =
    act.kind === "renew" ? [] : life.entries.filter(({ sourceKey }) => sourceKey.split("#")[0] === `o${act.origin}`);
  const standing = standingOnes(life.entries).find((one) => bookings.includes(one));
  if (act.kind === "book" && !standing) {
    const day = bookings[0]?.day ?? on(Math.max(-50, today - act.ago));
    const sourceKey = bookings.length === 0 ? `o${act.origin}` : `o${act.origin}#${bookings.length + 1}`;
    add(life, { source: "event", sourceKey, minutes: act.minutes, day, reversesId: null });
  }
  if (act.kind === "take-back" && standing)
    add(life, {
      day: standing.day,
      source: "correction",
      sourceKey: standing.id,
      minutes: -standing.minutes,
      reversesId: standing.id,
    });
  if (act.kind === "renew") {
    const { certificate, period, counts } = runningOf(life);
    const id = `c${life.certificates.length}`;
    const renewal = { from: firstDay(counts, period) };
    const expiresOn = dayBeside(certificate.expiresOn, 1096);
    life.certificates.push({ id, issuedOn: on(today), expiresOn, snapshot: { renewal } });
    life.uses.push(...standingOnes(counts).map((one) => ({ entryId: one.id, assertionId: id })));
    life.counted.set(
      id,
      standingOnes(counts).map((one) => one.id),
    );
  }
}

const origin = fc.integer({ min: 0, max: 5 });
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    kind: fc.constant("book" as const),
    origin,
    ago: fc.integer({ min: -3, max: 900 }),
    minutes: fc.integer({ min: 1, max: 300 }),
  }),
  fc.record({ kind: fc.constant("take-back" as const), origin }),
  fc.record({ kind: fc.constant("renew" as const) }),
);

it("every entry counts for one certificate or, outside of all periods, for none, in whatever order things are booked, taken back and renewed", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(act, fc.integer({ min: 0, max: 400 })), { maxLength: 40 }), (acts) => {
      const first = { id: "c0", issuedOn: on(0), expiresOn: on(1095), snapshot: {} };
      const life: Life = { entries: [], uses: [], certificates: [first], counted: new Map() };
      let today = 0;
      for (const [one, later] of acts) {
        today += later;
        // A certificate is renewed while it is valid.
        if (one.kind === "renew" && on(today) > (life.certificates.at(-1)?.expiresOn ?? "")) continue;
        play(life, one, today);
      }
      const used = usesOf(life.entries, life.uses);
      const { period, counts } = runningOf(life);
      // The table's key: no entry is named twice.
      expect(new Set(life.uses.map(({ entryId }) => entryId)).size).toBe(life.uses.length);
      for (const entry of life.entries) {
        const running = counts.includes(entry);
        const outside = entry.day < period.since || entry.day > period.to;
        expect([used.has(entry.id), running, outside && !used.has(entry.id)].filter(Boolean)).toHaveLength(1);
      }
      for (let n = 0; n < 6; n++) {
        const all = life.entries.filter((entry) => {
          const of = life.entries.find(({ id }) => id === entry.reversesId) ?? entry;
          return of.sourceKey.split("#")[0] === `o${n}`;
        });
        // One event counts for one certificate, whatever was corrected of it, and never for less than nothing.
        expect(new Set(all.map(({ id }) => used.get(id))).size).toBeLessThanOrEqual(1);
        expect(sumOf(all.filter((one) => counts.includes(one)))).toBeGreaterThanOrEqual(0);
      }
      // What a renewal counted stays told as its own.
      for (const [id, ids] of life.counted) for (const entry of ids) expect(used.get(entry)).toBe(id);
    }),
    { numRuns: 500 },
  );
});
