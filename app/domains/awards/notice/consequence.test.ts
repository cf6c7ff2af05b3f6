import { expect, it } from "vitest";
import { awaitsConsequence, canArchive, canPublishConsequence, type MaterialRuling } from "./consequence";

const RULING: MaterialRuling = {
  state: "answered",
  material: true,
  nomination: null,
  upheldAt: 10,
  consequence: null,
};
const DECIDED = { decidedAt: 10 };

it.each<[Partial<MaterialRuling>, number | null, boolean]>([
  [{}, 10, true],
  [{ state: "upheld" }, 9, true],
  [{ upheldAt: 9 }, 10, false],
  [{}, null, false],
  [{ material: false }, 10, false],
  [{ nomination: "n" }, 10, false],
  [{ state: "investigating" }, 10, false],
  [{ consequence: "已重新评审" }, 10, false],
])("a ruling with %o of a cycle decided at %s waits for what follows: %s", (change, decidedAt, waits) => {
  expect(awaitsConsequence({ ...RULING, ...change }, { decidedAt })).toBe(waits);
});

it("is published by an officer who has no part in it, once", () => {
  const reason = (...asked: Parameters<typeof canPublishConsequence>) => {
    const verdict = canPublishConsequence(...asked);
    return verdict.ok ? "ok" : verdict.reason;
  };
  expect(reason(RULING, DECIDED, null)).toBe("ok");
  expect(reason(RULING, DECIDED, "nominee")).toBe("notice.own.nominee");
  expect(reason({ ...RULING, consequence: "x" }, DECIDED, null)).toBe("notice.noConsequence");
  expect(reason(null, DECIDED, null)).toBe("notice.noConsequence");
});

it("keeps a cycle from being closed as long as somebody waits for a ruling, an answer, or what follows from one", () => {
  const times = { openedAt: 1, submissionsUntil: 2, countiesUntil: 2, citiesUntil: 2, reviewUntil: 3, reviewingAt: 2 };
  const cycle = { ...times, sealedAt: 3, unblindedAt: 4, noticedAt: 5, decidedAt: 10, archivedAt: null, endedAt: null };
  const reason = (unsettled: Parameters<typeof canArchive>[1]) => {
    const verdict = canArchive(cycle, unsettled, 20);
    return verdict.ok ? "ok" : [verdict.reason, verdict.values?.count];
  };
  expect(reason({ awaited: 0, objections: ["answered", "refused"] })).toBe("ok");
  expect(reason({ awaited: 0, objections: ["answered", "investigating", "upheld"] })).toEqual([
    "award.honour.unanswered",
    2,
  ]);
  expect(reason({ awaited: 1, objections: [] })).toEqual(["award.honour.consequences", 1]);
});
