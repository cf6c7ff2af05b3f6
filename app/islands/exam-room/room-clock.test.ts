import { describe, expect, it } from "vitest";
import { join, leftAt, reckon, serverAt, untilNextSecond } from "./room-clock";

describe("the clock of the room", () => {
  const page = reckon(1_000_000, 60_000, 700);

  it("counts on from what the server said", () => {
    expect(leftAt(page, 700)).toBe(60_000);
    expect(leftAt(page, 10_700)).toBe(50_000);
    expect(serverAt(page, 10_700)).toBe(1_010_000);
  });

  it("moves on with an answer that shows it to be slow, as after a sleep", () => {
    const woken = join(page, reckon(1_030_000, 30_000, 5_700));
    expect(leftAt(woken, 5_700)).toBe(30_000);
  });

  it("is not moved back by an answer that was delayed or repeated", () => {
    const later = join(page, reckon(1_005_000, 55_000, 5_700));
    const repeated = join(later, reckon(1_005_000, 55_000, 20_700));
    expect(leftAt(repeated, 20_700)).toBe(40_000);
  });

  it("takes a deadline that was moved, and not an older one after it", () => {
    const moved = join(page, reckon(1_005_000, 955_000, 5_700));
    expect(leftAt(moved, 5_700)).toBe(955_000);
    expect(leftAt(join(moved, reckon(1_002_000, 58_000, 6_700)), 6_700)).toBe(954_000);
  });

  it("waits until the shown second changes", () => {
    expect(untilNextSecond(41_000)).toBe(1000);
    expect(untilNextSecond(41_001)).toBe(1);
    expect(untilNextSecond(41_999)).toBe(999);
    expect(untilNextSecond(-300)).toBe(700);
  });
});
