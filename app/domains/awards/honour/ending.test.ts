import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CycleTimes, cycleState, overSince } from "../cycle/cycle";
import { canEnd, type EndingGround, endedAfter } from "./ending";

const CITIES = 1000;
const REVIEW = 2000;
const closed: CycleTimes = {
  openedAt: 1,
  submissionsUntil: 100,
  countiesUntil: 500,
  citiesUntil: CITIES,
  reviewUntil: REVIEW,
  reviewingAt: null,
  sealedAt: null,
  unblindedAt: null,
  noticedAt: null,
  decidedAt: null,
  archivedAt: null,
  endedAt: null,
};
const nothing: EndingGround = {
  inCycle: 0,
  undecided: 0,
  review: { ballots: 0, open: 0, until: REVIEW },
  meeting: null,
  listed: 0,
  notice: null,
  objections: 0,
};
const reviewing = { ...closed, reviewingAt: 600 };
const unblinded = { ...reviewing, sealedAt: 2100, unblindedAt: 2200 };
const noticed = { ...unblinded, noticedAt: 2300 };
const over = { publishedAt: 2300, endsAt: 3000, closedAt: null, supersededAt: null };

const reason = (cycle: CycleTimes, ground: Partial<EndingGround>, now: number): string | null => {
  const verdict = canEnd(cycle, { ...nothing, ...ground }, now);
  return verdict.ok ? null : verdict.reason;
};

describe("a cycle that honours nobody", () => {
  it("can be ended once nothing came of its nominations, and not while something may", () => {
    expect(reason(closed, {}, 99)).toBe("award.cycleState.open");
    expect(canEnd(closed, nothing, CITIES - 1)).toMatchObject({ reason: "award.ending.early", until: CITIES });
    expect(reason(closed, { undecided: 1 }, CITIES)).toBe("award.undecided");
    expect(reason(closed, { inCycle: 1 }, CITIES)).toBe("award.ending.accepted");
    expect(reason(closed, {}, CITIES)).toBeNull();
    expect(endedAfter(closed)).toBe("nominations");
  });

  it("can be ended where no ballots came until the last reading closed, or all left it", () => {
    expect(reason(reviewing, {}, 700)).toBeNull();
    expect(canEnd(reviewing, { ...nothing, inCycle: 2 }, 700)).toMatchObject({ until: REVIEW });
    expect(reason(reviewing, { inCycle: 2, review: { ballots: 0, open: 1, until: REVIEW + 9 } }, REVIEW)).toBe(
      "award.ending.reviewRuns",
    );
    expect(reason(reviewing, { inCycle: 2 }, REVIEW)).toBeNull();
    expect(reason(reviewing, { inCycle: 2, review: { ballots: 1, open: 0, until: REVIEW } }, REVIEW)).toBe(
      "award.ending.ballots",
    );
    expect(endedAfter(reviewing)).toBe("review");
  });

  it("is decided by a meeting once there are ballots", () => {
    expect(reason({ ...reviewing, sealedAt: 2100 }, { inCycle: 1 }, 2200)).toBe("award.ending.sealed");
    expect(reason(unblinded, { inCycle: 1 }, 2300)).toBe("award.ending.noMeeting");
    expect(reason(unblinded, { inCycle: 1, meeting: "open" }, 2300)).toBe("award.ending.meetingOpen");
    expect(reason(unblinded, { inCycle: 2, meeting: "closed", listed: 1 }, 2300)).toBe("award.ending.listed");
    expect(reason(unblinded, { inCycle: 2, meeting: "closed" }, 2300)).toBeNull();
    expect(endedAfter(unblinded)).toBe("meeting");
  });

  it("runs its notice out, and leaves nobody without an answer", () => {
    const fallen = { inCycle: 1, meeting: "closed", listed: 0, notice: over } as const;
    expect(canEnd(noticed, { ...nothing, ...fallen }, 2999)).toMatchObject({ reason: "notice.runs", until: 3000 });
    expect(reason(noticed, { ...fallen, objections: 1 }, 3000)).toBe("award.honour.objectionsOpen");
    expect(reason(noticed, { ...fallen, listed: 1 }, 3000)).toBe("award.ending.listed");
    expect(reason(noticed, { ...fallen, meeting: "open" }, 3000)).toBe("award.ending.meetingOpen");
    expect(reason(noticed, fallen, 3000)).toBeNull();
    expect(endedAfter(noticed)).toBe("notice");
  });

  it("is ended once, and never after a decision", () => {
    expect(reason({ ...closed, endedAt: CITIES }, {}, CITIES + 1)).toBe("award.cycleState.ended");
    expect(reason({ ...noticed, decidedAt: 3100 }, {}, 3200)).toBe("award.cycleState.decided");
    expect(overSince({ ...closed, endedAt: 7 })).toBe(7);
  });
});

/** What is left of a cycle: how many can still be honoured, and how far it came. */
interface World {
  cycle: CycleTimes;
  ground: EndingGround;
  now: number;
}

/** What its officers, jurors and the clock can still do, besides ending it; undefined where nothing is left. */
function forward({ cycle, ground, now }: World): World | undefined {
  const at = (change: Partial<CycleTimes>, more: Partial<EndingGround> = {}): World => ({
    cycle: { ...cycle, ...change },
    ground: { ...ground, ...more },
    now: now + 1,
  });
  const { inCycle, undecided, review, meeting, listed, notice, objections } = ground;
  if (cycle.reviewingAt === null) {
    if (now < CITIES) return { cycle, ground, now: CITIES };
    if (undecided > 0) return at({}, { undecided: undecided - 1 });
    return inCycle > 0 ? at({ reviewingAt: now }) : undefined;
  }
  if (cycle.sealedAt === null) {
    const until = Math.max(REVIEW, review.until);
    if (now < until) return { cycle, ground, now: until };
    return review.ballots > 0 ? at({ sealedAt: now }) : undefined;
  }
  if (cycle.unblindedAt === null) return at({ unblindedAt: now });
  if (meeting !== "closed") return at({}, { meeting: meeting === null ? "open" : "closed" });
  if (cycle.noticedAt === null)
    return listed > 0 ? at({ noticedAt: now }, { notice: { ...over, publishedAt: now, endsAt: now + 9 } }) : undefined;
  if (notice?.endsAt && now < notice.endsAt) return { cycle, ground, now: notice.endsAt };
  if (objections > 0) return at({}, { objections: objections - 1, listed: Math.max(0, listed - 1) });
  return listed > 0 ? at({ decidedAt: now }) : undefined;
}

it("every way of a cycle comes to a decision or to its end: from no state is there none", () => {
  const count = fc.nat({ max: 3 });
  const worlds = fc.record({
    inCycle: count,
    undecided: count,
    ballots: count,
    open: count,
    listed: count,
    objections: count,
  });
  fc.assert(
    fc.property(worlds, fc.nat({ max: 4000 }), ({ ballots, open, ...rest }, now) => {
      const ground = { ...nothing, ...rest, review: { ballots, open, until: REVIEW } };
      let world: World = { cycle: closed, ground, now: Math.max(now, 100) };
      for (let steps = 0; overSince(world.cycle) === null; steps++) {
        expect(steps).toBeLessThan(40);
        const next = forward(world);
        if (next) world = next;
        else {
          expect([cycleState(world.cycle, world.now), canEnd(world.cycle, world.ground, world.now)]).toEqual([
            cycleState(world.cycle, world.now),
            { ok: true },
          ]);
          world = { ...world, cycle: { ...world.cycle, endedAt: world.now } };
        }
      }
    }),
  );
});
