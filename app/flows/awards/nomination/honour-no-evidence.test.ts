import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { expect, it, vi } from "vitest";
import { dossiersOf } from "~/domains/awards/jury/jury.store.server";
import { exhibitsOf } from "~/domains/awards/nomination/nomination.store.server";
import { issueTo, setUpAchievement } from "~/domains/credentials/credentials.fixture";
import { now } from "~/kernel/clock";
import { newId } from "~/kernel/ids";
import { acceptNomination } from "../desk/acts/accept-nomination.server";
import { recommendNomination } from "../desk/acts/recommend-nomination.server";
import { makeDossiers } from "../jury/dossiers/make-dossiers.server";
import { addCycle, director, inTest, officerAt, submitted } from "../nominations.fixture";

const AWARD = {
  label: "优秀企业标准总监",
  category: "企业组",
  cycle: "示例评选",
  slug: "example",
  authority: "示例单位",
  approvalDocument: "示例函〔2025〕1号",
};

/** Issues one more certificate to her, which is one of honour where it was given for an award. */
async function certificate(personId: string, award?: typeof AWARD): Promise<string> {
  const code = await issueTo(personId, { attemptId: newId(now()) });
  const { assertion } = tables;
  const [row] = await db.select().from(assertion).where(eq(assertion.code, code));
  if (award && row)
    await inTest((tx) =>
      tx
        .update(assertion)
        .set({ snapshot: { ...row.snapshot, award } })
        .where(eq(assertion.code, code)),
    );
  return code;
}

it("a certificate of honour is no evidence, and one that was handed in as such tells jurors neither what it is nor its year", async () => {
  await seedRegions();
  await setUpAchievement();
  const province = await officerAt("340000", "province");
  const cycle = await addCycle();
  const { person } = await director("340826");
  const trained = await certificate(person.personId);
  const honoured = await certificate(person.personId, AWARD);
  const id = await submitted(person, cycle);
  const codes = (await exhibitsOf(db, id)).filter(({ kind }) => kind === "certificate").map(({ ref }) => ref);
  expect(codes).toEqual([trained]);

  // As it was handed in before.
  const { nominationExhibit } = tables;
  await inTest((tx) =>
    tx.update(nominationExhibit).set({ ref: honoured, forward: true }).where(eq(nominationExhibit.ref, trained)),
  );
  await recommendNomination(await officerAt("340826", "county"), id, { opinion: "同意推荐。", rank: 1 });
  await acceptNomination(province, id);
  vi.useFakeTimers({ toFake: ["Date"], now: cycle.submissionsUntil + 1 });
  try {
    await makeDossiers(province, cycle.slug);
  } finally {
    vi.useRealTimers();
  }
  const [dossier] = await dossiersOf(db, cycle.id);
  expect(dossier?.exhibits.find(({ kind }) => kind === "certificate")).toMatchObject({
    title: [],
    facts: {},
    day: null,
  });
});
