import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { expect, it, vi } from "vitest";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { readDrawingsFile } from "~/domains/awards/jury/assignment/drawings-file";
import { redraw } from "~/domains/awards/jury/assignment/redraw";
import { getOwnReview, jurorsOf, reviewsOfJuror, runsOf } from "~/domains/awards/jury/jury.store.server";
import { now } from "~/kernel/clock";
import { newId } from "~/kernel/ids";
import { isoDayOf } from "~/kernel/instant-format";
import { drawingsTold } from "../../honour/archive/drawings-told";
import { readArchive } from "../../honour/archive/read-archive.server";
import { keptApart } from "../../jury-desk/kept-apart.server";
import { inTest } from "../../nominations.fixture";
import { readersOf, underReview } from "../jury.fixture";
import { juryOfficers } from "../jury-officers.fixture";
import { nameJuror, releaseJuror } from "../panel/set-jury.server";
import { isInConflict } from "../ties/ballots-in-conflict.server";
import { recheckConflicts } from "../ties/recheck-conflicts.server";
import { declareConflict, recuseJuror } from "../ties/recuse.server";

const officers = juryOfficers();
const later = () => vi.setSystemTime(Date.now() + 60_000);

it("whoever declared a conflict, was released and is named again never reads that dossier, and the desk says why", async () => {
  const { cycle, panel } = await underReview(officers.province, officers.susong, { nominations: 1, jurors: 3 });
  later();
  const [first] = await readersOf(cycle, panel);
  const her = first?.who as (typeof panel)[0];
  await declareConflict(her, first?.review.id ?? "", "曾在同一课题组");
  later();
  const numberOf = async () =>
    (await jurorsOf(db, cycle.id)).find(({ personId }) => personId === her.personId)?.number ?? 0;
  await releaseJuror(officers.province, cycle.slug, await numberOf(), "本人请求退出");
  await inTest((tx) =>
    tx.insert(tables.expertTerm).values({
      id: newId(tx.now),
      personId: her.personId,
      from: isoDayOf(tx.now),
      to: null,
      endedOn: null,
      addedBy: null,
      addedAt: tx.now,
    }),
  );
  later();
  await nameJuror(officers.province, cycle.slug, her.personId);
  later();
  const others = panel.filter(({ personId }) => personId !== her.personId);
  const [colleague] = await readersOf(cycle, others);
  expect(await recuseJuror(officers.province, cycle.slug, colleague?.review.id ?? "", "事后查明有利害关系")).toEqual({
    ok: true,
    nomination: first?.review.nomination,
  });
  expect(await reviewsOfJuror(db, her, cycle.id)).toEqual([]);
  expect((await runsOf(db, cycle.id)).at(-1)?.shortfall).toMatchObject([{ missing: 1 }]);
  const stands = await getCycle(db, cycle.id);
  expect(await keptApart(stands, { locale: "zh-CN", now: now() })).toMatchObject([
    { juror: await numberOf(), reasons: [expect.stringContaining("回避过")] },
  ]);
  // What is kept of it can be done again.
  const told = readDrawingsFile(JSON.stringify(drawingsTold(await readArchive(officers.province, stands))));
  if (!told.ok) throw new Error(told.fault);
  expect(redraw(told.file).drawings.flatMap(({ differences }) => differences)).toEqual([]);
});

it("a reading that she was given all the same ends", async () => {
  const { cycle, panel } = await underReview(officers.province, officers.susong, { nominations: 1, jurors: 3 });
  const [first, second] = await readersOf(cycle, panel);
  const her = first?.who as (typeof panel)[0];
  await declareConflict(her, first?.review.id ?? "", "曾在同一课题组");
  // As it was drawn before this was looked at: the other alias is hers too.
  const { cycleJuror } = tables;
  await inTest(async (tx) => {
    const of = (alias = "") => eq(cycleJuror.alias, alias);
    await tx.update(cycleJuror).set({ removedAt: tx.now }).where(of(first?.review.juror));
    await tx.update(cycleJuror).set({ personId: her.personId }).where(of(second?.review.juror));
  });
  expect(
    await isInConflict(db, await getCycle(db, cycle.id), await getOwnReview(db, her, second?.review.id ?? ""), now()),
  ).toBe(true);
  later();
  expect(await recheckConflicts(cycle.id)).toBe(1);
});
