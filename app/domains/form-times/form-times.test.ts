import { db } from "@db/client.server";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { minutesTaken, usualMinutes } from "./form-times";
import { countSending, timesOf } from "./form-times.store.server";
import { readOpening, writeOpening } from "./opening.server";

const MINUTE = 60_000;

describe("what forms take", () => {
  it("is told from five sendings on, as minutes within which half of them were made", () => {
    const durations = fc.array(fc.integer({ min: 1, max: 120 }), { maxLength: 40 });
    fc.assert(
      fc.property(durations, (all) => {
        const told = usualMinutes(all.map((minutes) => ({ minutes, sendings: 1 })));
        if (all.length < 5) {
          expect(told).toBeNull();
          return;
        }
        const within = (most: number) => all.filter((minutes) => minutes <= most).length;
        expect(within(told as number) * 2).toBeGreaterThanOrEqual(all.length);
        expect(within((told as number) - 1) * 2).toBeLessThan(all.length);
      }),
    );
  });

  it("counts begun minutes, and nothing over two hours or from the future", () => {
    expect([0, 1, MINUTE, MINUTE + 1, 120 * MINUTE].map((ms) => minutesTaken(5, 5 + ms))).toEqual([1, 1, 1, 2, 120]);
    expect([minutesTaken(5, 6 + 120 * MINUTE), minutesTaken(6, 5)]).toEqual([null, null]);
  });

  it("is counted form by form, also at once", async () => {
    await Promise.all([3, 3, 3, 7].map((minutes) => countSending("finding", minutes)));
    await countSending("training", 3);
    const taken = (await timesOf(db, "finding")).sort((a, b) => a.minutes - b.minutes);
    expect(taken).toEqual([
      { minutes: 3, sendings: 3 },
      { minutes: 7, sendings: 1 },
    ]);
  });

  it("is read from no opening that somebody wrote herself, had of another form, or of another person", () => {
    const of = { form: "finding", personId: "a" } as const;
    const opened = writeOpening(of, 1_790_000_000_000);
    expect(readOpening(of, opened)).toBe(1_790_000_000_000);
    expect(readOpening({ ...of, form: "training" }, opened)).toBeNull();
    expect(readOpening({ ...of, personId: "b" }, opened)).toBeNull();
    expect(readOpening(of, opened.replace(/^./, "1"))).toBeNull();
    for (const sent of ["", ".", "1", "zz.zz", `${opened}x`.repeat(40)]) expect(readOpening(of, sent)).toBeNull();
  });
});
