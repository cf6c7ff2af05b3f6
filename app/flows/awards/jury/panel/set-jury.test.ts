import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { expertsOf, jurorsOf, servesIn } from "~/domains/awards/jury/jury.store.server";
import { newcomer } from "~/domains/people/people.fixture";
import type { BureauOfficer } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { NotFound } from "~/kernel/errors";
import { isoDayOf } from "~/kernel/instant-format";
import { DAY_MS } from "~/kernel/milliseconds";
import { addCycle, inTest, officerAt } from "../../nominations.fixture";
import { addExpert, addTerm, endExpert } from "./keep-experts.server";
import { nameJuror, releaseJuror } from "./set-jury.server";

let province: BureauOfficer;
let city: BureauOfficer;
beforeAll(async () => {
  await seedRegions();
  province = await officerAt("340000", "province");
  city = await officerAt("340100", "city");
});

const TODAY = isoDayOf(now());
const term = (account: string, to: string | null = null) => ({ account, fields: ["quality", "law"], from: TODAY, to });
const rolesOf = async (personId: string) =>
  (await db.select().from(tables.roleGrant).where(eq(tables.roleGrant.personId, personId))).filter(
    ({ role, endedAt }) => role === "juror" && endedAt === null,
  );

it("the province alone keeps the pool of experts, each with fields and terms", async () => {
  const { person, account } = await newcomer();
  await expect(addExpert(city, term(account))).rejects.toBeInstanceOf(NotFound);
  expect(await addExpert(province, term("nobody@example.org"))).toMatchObject({ field: "account" });
  expect(await addExpert(province, { ...term(account), fields: [] })).toMatchObject({ field: "field" });
  expect(await addExpert(province, { ...term(account), fields: ["law", "astrology"] })).toMatchObject({
    reason: "award.expert.field",
  });
  expect(await addExpert(province, term(account, "2020-01-01"))).toMatchObject({ field: "to" });
  expect(await addExpert(province, term(account))).toEqual({ ok: true, personId: person.personId });
  const mine = async () => (await expertsOf(db)).find(({ personId }) => personId === person.personId);
  expect(await mine()).toMatchObject({ fields: ["quality", "law"], terms: [{ from: TODAY, to: null }] });
  const { account: _, ...another } = term(account);
  await expect(addTerm(city, person.personId, another)).rejects.toBeInstanceOf(NotFound);
  await expect(addTerm(province, city.personId, another)).rejects.toBeInstanceOf(NotFound);
  const nothingNew = { reason: "award.expert.covered", field: "from" };
  expect(await addTerm(province, person.personId, { ...another, to: TODAY })).toMatchObject(nothingNew);
  expect(await addExpert(province, term(account))).toMatchObject(nothingNew);
  expect(await addTerm(province, person.personId, { ...another, fields: ["law"], to: TODAY })).toEqual({ ok: true });
  expect(await mine()).toMatchObject({ fields: ["law"], terms: [{ to: null }, { to: TODAY }] });
  await endExpert(province, person.personId, TODAY);
  expect((await mine())?.terms.map(({ endedOn }) => endedOn)).toEqual([TODAY, TODAY]);
  await expect(endExpert(province, person.personId, TODAY)).rejects.toBeInstanceOf(NotFound);
  // A term that was ended covers nothing any more.
  expect(await addTerm(province, person.personId, { ...another, fields: ["law"] })).toEqual({ ok: true });
});

it("names jurors whose term covers the review, by an alias and a number, and gives and takes the role for it", async () => {
  const cycle = await addCycle();
  const [short, long] = [await newcomer(), await newcomer()];
  await addExpert(province, term(short.account, isoDayOf(cycle.reviewUntil - DAY_MS)));
  await addExpert(province, term(long.account, isoDayOf(cycle.reviewUntil - 1)));
  await expect(nameJuror(province, cycle.slug, short.person.personId)).rejects.toMatchObject({
    reason: "jury.juror.noTerm",
  });
  await expect(nameJuror(city, cycle.slug, long.person.personId)).rejects.toBeInstanceOf(NotFound);
  await expect(nameJuror(province, cycle.slug, city.personId)).rejects.toBeInstanceOf(NotFound);
  expect(await nameJuror(province, cycle.slug, long.person.personId)).toEqual({ number: 1 });
  await expect(nameJuror(province, cycle.slug, long.person.personId)).rejects.toMatchObject({
    reason: "award.juror.already",
  });
  const [juror] = await jurorsOf(db, cycle.id);
  expect(juror?.alias).toMatch(/^[0-9a-f]{24}$/);
  expect(juror?.alias).not.toContain(long.person.personId.slice(-6));
  expect(await rolesOf(long.person.personId)).toMatchObject([{ scopeKind: "cycle", scopeId: cycle.id }]);
  await releaseJuror(province, cycle.slug, 1, "本人请辞");
  expect([await servesIn(db, long.person), await rolesOf(long.person.personId)]).toEqual([[], []]);
  // A number is nobody else's afterwards.
  expect(await nameJuror(province, cycle.slug, long.person.personId)).toEqual({ number: 2 });
});

it("once ballots are sealed nobody is named or released any more", async () => {
  const cycle = await addCycle();
  const [one, two] = [await newcomer(), await newcomer()];
  for (const { account } of [one, two]) await addExpert(province, term(account));
  await nameJuror(province, cycle.slug, one.person.personId);
  await inTest((tx) =>
    tx
      .update(tables.awardCycle)
      .set({ reviewingAt: tx.now, sealedAt: tx.now })
      .where(eq(tables.awardCycle.id, cycle.id)),
  );
  const sealed = { reason: "award.juror.sealed" };
  await expect(nameJuror(province, cycle.slug, two.person.personId)).rejects.toMatchObject(sealed);
  await expect(releaseJuror(province, cycle.slug, 1, "本人请辞")).rejects.toMatchObject(sealed);
  expect(await jurorsOf(db, cycle.id)).toHaveLength(1);
});
