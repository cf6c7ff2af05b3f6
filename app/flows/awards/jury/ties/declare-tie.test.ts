import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { conflictReason, conflictsBetween } from "~/domains/awards/jury/conflict/conflict";
import { allDeclaredTies, tiesDeclaredBy } from "~/domains/awards/jury/declared-tie.store.server";
import { TIES_A_DAY } from "~/domains/awards/jury/taking-back";
import { addFirm } from "~/domains/directory/enterprises.fixture";
import { newcomer } from "~/domains/people/people.fixture";
import { now } from "~/kernel/clock";
import { NotFound } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import { addCycle, inTest, officerAt } from "../../nominations.fixture";
import { serving } from "../jury.fixture";
import { declareTie } from "./declare-tie.server";
import { tiesOf } from "./tie-sources.server";
import { liftTie, takeTieBack } from "./withdraw-tie.server";

beforeAll(seedRegions);
const FORM = { kind: "kinship" as const, account: "", code: "", statement: "表亲" };
const keysOf = async (personId: string) => (await tiesOf(db, [personId], (await addCycle()).id)).map(({ key }) => key);

it("what an expert declares of a person or a firm ties her to them", async () => {
  const [{ person }, { person: kin, account }] = [await newcomer(), await newcomer()];
  const firm = await addFirm();
  expect(await declareTie(person, FORM)).toMatchObject({ ok: false, reason: "award.tie.missing" });
  expect(await declareTie(person, { ...FORM, code: "91340100MA00000000" })).toMatchObject({ field: "code" });
  expect(await declareTie(person, { ...FORM, account })).toEqual({ ok: true });
  expect(await declareTie(person, { ...FORM, kind: "interest", code: firm.code })).toEqual({ ok: true });
  const ties = await tiesOf(db, [person.personId], (await addCycle()).id);
  expect(ties.map(({ kind, key }) => [kind, key])).toEqual([
    ["declared", `declared:${kin.personId}`],
    ["declared", `enterprise:${firm.id}`],
  ]);
});

it("answers the same for an account that nobody has, shows it to the officers, and ties her to whoever has it later", async () => {
  const [{ person, account: own }, { person: later }] = [await newcomer(), await newcomer()];
  const nobody = `nobody-${newId(now())}@example.org`;
  expect(await declareTie(person, { ...FORM, account: nobody })).toEqual({ ok: true });
  const [shown] = await tiesDeclaredBy(db, person);
  expect(shown).toMatchObject({ aboutPerson: true, firm: null });
  expect((await allDeclaredTies(db)).find(({ id }) => id === shown?.id)).toMatchObject({
    person: null,
    account: nobody,
  });
  expect(await keysOf(person.personId)).toEqual([]);
  await inTest((tx) => tx.update(tables.person).set({ account: nobody }).where(eq(tables.person.id, later.personId)));
  expect(await keysOf(person.personId)).toEqual([`declared:${later.personId}`]);
  expect(await declareTie(person, { ...FORM, account: ` ${own.toUpperCase()} ` })).toMatchObject({
    field: "account",
    reason: "award.tie.self",
  });
});

it("is taken so many times a day, whatever becomes of it", async () => {
  const { person } = await newcomer();
  for (let n = 0; n < TIES_A_DAY; n++)
    expect(await declareTie(person, { ...FORM, account: `try-${n}-${newId(now())}` })).toEqual({ ok: true });
  expect(await declareTie(person, { ...FORM, account: "another" })).toMatchObject({ reason: "award.tie.many" });
});

describe("a tie", () => {
  it("is taken back by herself before a drawing went by it, and by an officer with a reason afterwards", async () => {
    const cycle = await addCycle();
    const [who, province] = [await serving(cycle, 1), await officerAt("340000", "province")];
    const { account } = await newcomer();
    const tie = async () => {
      await declareTie(who, { ...FORM, account });
      return (await tiesDeclaredBy(db, who)).find(({ withdrawnAt }) => withdrawnAt === null)?.id ?? "";
    };
    const first = await tie();
    expect(await keysOf(who.personId)).toHaveLength(1);
    await expect(takeTieBack((await newcomer()).person, first)).rejects.toBeInstanceOf(NotFound);
    await takeTieBack(who, first);
    expect(await keysOf(who.personId)).toEqual([]);
    await expect(takeTieBack(who, first)).rejects.toMatchObject({ reason: "award.tie.withdrawn" });

    const second = await tie();
    await inTest((tx) =>
      tx.insert(tables.assignmentRun).values({
        id: newId(tx.now),
        cycleId: cycle.id,
        at: tx.now + 1,
        byPersonId: null,
        seed: "5eed",
        version: "x",
        inputHash: "x",
        input: null,
        apart: [],
        shortfall: [],
        loads: [],
        added: 0,
      }),
    );
    expect((await tiesDeclaredBy(db, who)).map(({ mayTakeBack }) => mayTakeBack)).toEqual([false, false]);
    await expect(takeTieBack(who, second)).rejects.toMatchObject({ reason: "award.tie.drawn" });
    await expect(liftTie(await officerAt("340100", "city"), second, "填错了人")).rejects.toBeInstanceOf(NotFound);
    await liftTie(province, second, "填错了人");
    expect(await keysOf(who.personId)).toEqual([]);
    expect((await tiesDeclaredBy(db, who))[0]).toMatchObject({ withdrawnReason: "填错了人" });
    await expect(liftTie(province, second, "填错了人")).rejects.toMatchObject({ reason: "award.tie.withdrawn" });
  });
});

it("an employer that was typed keeps apart by its folded name, and says that it is to be looked at", async () => {
  const [{ person: her }, { person: nominee }] = [await newcomer(), await newcomer()];
  const firm = await addFirm({ name: "示例(合肥)精密机械有限公司" });
  const work = { post: "x", standardsWork: true, from: "2020-01-01", to: null };
  await inTest(async (tx) => {
    const put = (personId: string, enterpriseId: string | null, employerName: string) =>
      tx.insert(tables.employment).values({
        ...work,
        id: newId(tx.now),
        personId,
        enterpriseId,
        employerName,
        statedAt: tx.now,
      });
    await put(her.personId, null, "示例（合肥） 精密机械有限公司");
    await put(nominee.personId, firm.id, firm.name);
  });
  const ties = await tiesOf(db, [her.personId, nominee.personId], (await addCycle()).id);
  const of = ({ personId }: { personId: string }) => ({
    personId,
    ties: ties.filter((tie) => tie.personId === personId),
  });
  const found = conflictsBetween(of(her), of(nominee), { kinds: ["employment"], years: 3 }, "2026-11-28");
  expect(found.map(conflictReason)).toMatchObject([{ reason: "jury.conflict.firm-name" }]);
  expect(found[0]?.key).not.toContain("示例");
  expect(conflictsBetween(of(her), of(nominee), { kinds: ["group"], years: 3 }, "2026-11-28")).toEqual([]);
});
