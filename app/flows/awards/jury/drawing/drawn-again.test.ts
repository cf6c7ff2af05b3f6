import { db } from "@db/client.server";
import { expect, it, vi } from "vitest";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { readDrawingsFile } from "~/domains/awards/jury/assignment/drawings-file";
import { redraw } from "~/domains/awards/jury/assignment/redraw";
import { runsOf } from "~/domains/awards/jury/jury.store.server";
import { nominationsOf } from "~/domains/awards/nomination/nomination.store.server";
import { PASSWORD } from "~/domains/people/people.fixture";
import { now } from "~/kernel/clock";
import { erasePerson } from "../../../people/erase-person.server";
import { drawingsTold } from "../../honour/archive/drawings-told";
import { readArchive } from "../../honour/archive/read-archive.server";
import { withdrawNomination } from "../../nomination/consent-nomination.server";
import { declareNoConflict, submitBallot } from "../ballots/score-dossier.server";
import { readersOf, serving, underReview } from "../jury.fixture";
import { juryOfficers } from "../jury-officers.fixture";
import { POINT, savePoint } from "../points.fixture";
import { declareConflict } from "../ties/recuse.server";
import { drawMissing } from "./draw-reviews.server";

const officers = juryOfficers();
const later = () => vi.setSystemTime(Date.now() + 60_000);

it("every drawing of a cycle can be done again from its archive: after a recusal, a withdrawal, an erasure, a new juror", async () => {
  const { cycle, people, panel } = await underReview(officers.province, officers.susong, { nominations: 4, jurors: 4 });
  const archived = async () => readArchive(officers.province, await getCycle(db, cycle.id));
  later();
  const [tied] = await readersOf(cycle, panel);
  if (!tied) throw new Error("nobody reads");
  await declareConflict(tied.who, tied.review.id, "曾共事");
  later();
  const [out] = await nominationsOf(db, people[3]?.personId ?? "");
  await withdrawNomination(people[3] as (typeof people)[0], out?.id ?? "");
  later();
  // She handed one in, which counts on; the others are read by somebody else.
  const gone = panel.find(({ personId }) => personId !== tied.who.personId) as (typeof panel)[0];
  const hers = (await readersOf(cycle, [gone])).map(({ review }) => review.id);
  await declareNoConflict(gone, hers[0] ?? "");
  await savePoint(gone, hers[0] ?? "", POINT);
  expect(await submitBallot(gone, hers[0] ?? "")).toMatchObject({ ok: true });
  expect((await erasePerson(gone, PASSWORD, now())).ok).toBe(true);
  later();
  await serving(cycle, 9);
  await drawMissing(officers.province, cycle.slug);
  const told = drawingsTold(await archived());
  expect(told.drawings.length).toBeGreaterThan(2);
  const read = readDrawingsFile(JSON.stringify(told));
  if (!read.ok) throw new Error(read.fault);
  expect(redraw(read.file).drawings.map(({ differences }) => differences)).toEqual(told.drawings.map(() => []));
  // By alias, and no field of anybody by its name.
  const kept = JSON.stringify((await runsOf(db, cycle.id)).map(({ input }) => input));
  for (const secret of [...people, ...panel].flatMap(({ name, personId }) => [name, personId]))
    expect(kept).not.toContain(secret);
  expect(kept).not.toMatch(/quality|law/);
});
