import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { expect, it } from "vitest";
import { jurorsOf, reviewHistoryOf, reviewsOf, runsOf } from "~/domains/awards/jury/jury.store.server";
import { PASSWORD } from "~/domains/people/people.fixture";
import { now } from "~/kernel/clock";
import { erasePerson } from "../../../people/erase-person.server";
import { declareNoConflict } from "../ballots/score-dossier.server";
import { readersOf, underReview } from "../jury.fixture";
import { juryOfficers } from "../jury-officers.fixture";
import { declareConflict, recuseJuror } from "../ties/recuse.server";
import { releaseJuror } from "./set-jury.server";

const officers = juryOfficers();

it("a juror who is erased while readings of hers are open leaves nothing in the log that opens to her", async () => {
  const { cycle, panel } = await underReview(officers.province, officers.susong, { nominations: 3, jurors: 4 });
  const readers = await readersOf(cycle, panel);
  const her = readers.find(({ who }) => readers.filter((one) => one.who === who).length > 1)?.who;
  if (!her) throw new Error("nobody reads two");
  const [first, second] = readers.filter(({ who }) => who === her);
  await declareConflict(her, first?.review.id ?? "", "被提名人是我的亲属");
  await declareNoConflict(her, second?.review.id ?? "");
  const [before, runs] = [await db.select().from(tables.ledgerEntry), (await runsOf(db, cycle.id)).length];
  expect((await erasePerson(her, PASSWORD, now())).ok).toBe(true);

  // The erasure drew anew what she had open.
  expect(await runsOf(db, cycle.id)).toHaveLength(runs + 1);
  const hers = (await reviewsOf(db, cycle.id)).find(({ id }) => id === second?.review.id);
  expect(hers?.state).toBe("replaced");
  const known = new Set(before.map(({ id }) => id));
  const since = (await db.select().from(tables.ledgerEntry)).filter(({ id }) => !known.has(id));
  expect(since.map(({ act }) => act)).toEqual(
    expect.arrayContaining(["review.recused", "review.replaced", "award-cycle.reviews-drawn", "person.erased"]),
  );
  for (const { act, sealed, aboutPersonId } of since)
    expect({ act, sealed, aboutPersonId }).toEqual({ act, sealed: null, aboutPersonId: null });
  const openings = (await db.select().from(tables.ledgerEntry)).map(({ sealed }) => sealed);
  expect(JSON.stringify(openings)).not.toContain(her.personId);
  const told = JSON.stringify([await reviewHistoryOf(db, cycle.id), await runsOf(db, cycle.id)]);
  for (const secret of [her.personId, "亲属"]) expect(told).not.toContain(secret);
});

it("neither why an officer recused or released her, which names nobody to begin with", async () => {
  const { cycle, panel } = await underReview(officers.province, officers.susong, { nominations: 3, jurors: 4 });
  const [{ who: her, review } = { who: null, review: null }] = await readersOf(cycle, panel);
  if (!her) throw new Error("nobody reads");
  const recuse = (reason: string) => recuseJuror(officers.province, cycle.slug, review.id, reason);
  for (const naming of [`${her.name}与被提名人是亲属`, "王小明的亲属"])
    expect(await recuse(naming)).toMatchObject({ ok: false, field: "reason", reason: "notice.namedWho.reason" });
  expect(await recuse("本人来电说明与被提名人是邻居")).toMatchObject({ ok: true });
  const { number, alias } = (await jurorsOf(db, cycle.id)).find(({ personId }) => personId === her.personId) ?? {};
  for (const one of (await reviewsOf(db, cycle.id)).filter(
    ({ juror, state }) => juror === alias && state !== "replaced",
  ))
    await recuseJuror(officers.province, cycle.slug, one.id, "调离岗位");
  const release = (reason: string) => releaseJuror(officers.province, cycle.slug, number ?? 0, reason);
  expect(await release(`${her.name}调往示例单位`)).toMatchObject({ ok: false, reason: "notice.namedWho.reason" });
  expect(await release("已调往示例研究单位")).toEqual({ ok: true });
  expect((await erasePerson(her, PASSWORD, now())).ok).toBe(true);
  const told = JSON.stringify([
    await reviewHistoryOf(db, cycle.id),
    await db.select().from(tables.cycleJuror),
    await db.select().from(tables.roleGrant),
    await db.select().from(tables.ledgerEntry),
  ]);
  for (const secret of ["邻居", "调离", "研究单位"]) expect([secret, told.includes(secret)]).toEqual([secret, false]);
});
