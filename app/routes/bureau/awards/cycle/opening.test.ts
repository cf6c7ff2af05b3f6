import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { standOf } from "~/domains/awards/cycle/keep-cycle.server";
import { usualRubric } from "~/domains/awards/cycle/usual-rubric";
import type { BureauOfficer } from "~/domains/people/proof";
import { acceptedCycle, lookedAt, serving } from "~/flows/awards/jury/jury.fixture";
import { addCycle, officerAt, RULES } from "~/flows/awards/nominations.fixture";
import { now } from "~/kernel/clock";
import { action as startReview } from "../../jury/start";
import { action as openCycle } from "./opening";

let province: BureauOfficer;
let susong: BureauOfficer;
beforeAll(async () => {
  await seedRegions();
  province = await officerAt("340000", "province");
  susong = await officerAt("340826", "county");
});
afterEach(() => {
  vi.useRealTimers();
});

/** What an action answers to a form of an officer: its status, and where it leads. */
async function posted(action: typeof openCycle, slug: string, fields: Record<string, string> = {}) {
  const request = new Request("http://localhost/", { method: "POST", body: new URLSearchParams(fields) });
  const visitor = { ...province, signedIn: true };
  const args = { request, params: { cycle: slug }, context: { visitor, now: now(), locale: "zh-CN" } };
  const answer: Response = await action(args as never);
  return [answer.status, answer.headers.get("Location")];
}

it("of a cycle leads to its desk once it is open, and stays on its page where it is not", async () => {
  const draft = await addCycle({
    rules: { ...RULES, rubric: usualRubric() },
    label: "outstanding-director",
    introduction: "评选说明。",
    contact: "0551",
    openedAt: null,
  });
  const stand = standOf(await getCycle(db, draft.id));
  expect(await posted(openCycle, draft.slug, { stand: "older" })).toEqual([422, null]);
  expect((await getCycle(db, draft.id)).openedAt).toBeNull();
  expect(await posted(openCycle, draft.slug, { stand })).toEqual([302, `/bureau/awards/${draft.slug}`]);
  expect((await getCycle(db, draft.id)).openedAt).not.toBeNull();
});

it("of a review leads to the jury's desk, from which readings are watched", async () => {
  const { cycle } = await acceptedCycle(province, susong, 1);
  vi.useFakeTimers({ toFake: ["Date"], now: cycle.submissionsUntil + 1 });
  for (let n = 1; n <= 3; n++) await serving(cycle, n);
  await lookedAt(province, cycle);
  expect(await posted(startReview, cycle.slug)).toEqual([302, `/bureau/awards/${cycle.slug}/jury`]);
  expect((await getCycle(db, cycle.id)).reviewingAt).not.toBeNull();
  // Not a second time.
  await expect(posted(startReview, cycle.slug)).rejects.toMatchObject({ reason: "award.cycleState.reviewing" });
});
