import { expect, it } from "vitest";
import { canTakeAnyBack, canTakeBack, mayPublish } from "./publication";

const AT = Date.UTC(2026, 10, 28, 4);
const SAID = {
  submittedAt: 1,
  publishSummary: true,
  publishOtherwise: false,
  summaryWithdrawnAt: null,
  nameWithdrawnAt: null,
};

it("is public as long as she let it be, and no longer once she took it back", () => {
  expect([mayPublish("summary", SAID), mayPublish("name", SAID)]).toEqual([true, false]);
  expect(mayPublish("summary", { ...SAID, summaryWithdrawnAt: AT })).toBe(false);
  expect(mayPublish("name", { ...SAID, publishOtherwise: true, nameWithdrawnAt: AT })).toBe(false);
  expect(mayPublish("summary", { ...SAID, publishSummary: null })).toBe(false);
});

it("is taken back once, of what she let be published, from the submission on", () => {
  expect(canTakeBack("summary", SAID)).toEqual({ ok: true });
  expect(canTakeBack("name", SAID)).toMatchObject({ ok: false, reason: "award.publication.notAgreed.name" });
  expect(canTakeBack("summary", { ...SAID, summaryWithdrawnAt: AT })).toMatchObject({
    reason: "award.publication.over.summary",
    values: { day: "2026-11-28" },
  });
  expect(canTakeBack("summary", { ...SAID, submittedAt: null })).toMatchObject({
    reason: "award.publication.notHandedIn",
  });
});

it("says of two refusals the one that tells what she did", () => {
  expect(canTakeAnyBack(SAID).ok).toBe(true);
  const both = { ...SAID, publishSummary: false, publishOtherwise: true, nameWithdrawnAt: AT };
  expect(canTakeAnyBack(both)).toMatchObject({ reason: "award.publication.over.name" });
  expect(canTakeAnyBack({ ...SAID, publishSummary: false })).toMatchObject({
    reason: "award.publication.notAgreed.summary",
  });
});
