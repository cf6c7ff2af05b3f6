import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { expect, it } from "vitest";
import { reviewHistoryOf, reviewsOf, runsOf } from "~/domains/awards/jury/jury.store.server";
import { PASSWORD } from "~/domains/people/people.fixture";
import { now } from "~/kernel/clock";
import { erasePerson } from "../../people/erase-person.server";
import { readersOf, underReview } from "./jury.fixture";
import { juryOfficers } from "./jury-officers.fixture";
import { declareConflict } from "./recuse.server";
import { declareNoConflict } from "./score-dossier.server";

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
