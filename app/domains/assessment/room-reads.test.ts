import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { expect, test } from "vitest";
import { system, transact } from "~/domains/ledger/transact.server";
import { newId } from "~/kernel/ids";
import { findOwnAttempt, readOwnAttempt } from "./attempt.store.server";
import { readStoredAnswers, storedAnswers } from "./response.store.server";
import { findSitting, readSitting } from "./sitting.store.server";

const [a1, a2, none] = [newId(1), newId(2), newId(3)];
const attempt = (id: string, personId: string, number = 1) => ({
  id,
  personId,
  number,
  sittingId: "s1",
  state: "started" as const,
  seed: "00",
  form: [{ id: "i1", itemVersionId: "v1", choices: ["a", "b"] }],
  startedAt: 1,
  deadlineAt: 2,
  cutScore: 60,
  pointsPerItem: 2,
});
const answer = (attemptId: string, itemId: string, revision: number) => ({
  attemptId,
  itemId,
  revision,
  key: `${itemId}-${revision}`,
  responseHash: "h",
  savedAt: revision,
  remainingMs: 1,
  response: { choices: [String(revision)] },
});

test("what is read with a query built once is what the plain query finds, also after it changed", async () => {
  await transact(system("test"), async (tx) => {
    await tx.insert(tables.attempt).values([attempt(a1, "p1"), attempt(a2, "p2")]);
    await tx.insert(tables.response).values([answer(a1, "i1", 1), answer(a1, "i1", 3), answer(a2, "i1", 2)]);
    tx.record({ act: "attempt.started", subject: { kind: "attempt", id: a1 } });
  });
  for (const [personId, id] of [
    ["p1", a1],
    ["p2", a2],
    ["p2", a1],
    ["p1", none],
    ["p1", "no id"],
  ] as const) {
    const read = await readOwnAttempt(personId, id);
    expect(read).toEqual(await findOwnAttempt(db, personId, id));
    expect(read?.id).toBe((personId === "p1" && id === a1) || (personId === "p2" && id === a2) ? id : undefined);
    expect(await readStoredAnswers({ attemptId: id })).toEqual(await storedAnswers(db, id));
  }
  expect((await readStoredAnswers({ attemptId: a1 })).map(({ revision }) => revision)).toEqual([3]);
  await transact(system("test"), async (tx) => {
    await tx.insert(tables.response).values([answer(a1, "i1", 4), answer(a1, "i2", 1)]);
    tx.record({ act: "response.saved", subject: { kind: "attempt", id: a1 } });
  });
  const again = await readStoredAnswers({ attemptId: a1 });
  expect(again.map(({ itemId, revision }) => `${itemId} ${revision}`).sort()).toEqual(["i1 4", "i2 1"]);
  expect(again.find(({ itemId }) => itemId === "i2")?.response).toEqual({ choices: ["1"] });
});

test("a sitting is read with its blueprint, as changed last", async () => {
  const cells = [{ topic: "law", difficulty: "easy" as const, count: 3 }];
  await transact(system("test"), async (tx) => {
    await tx
      .insert(tables.blueprint)
      .values({ id: "b1", courseSlug: "c", bank: "exam", cells: cells as never, pointsPerItem: 2 });
    await tx.insert(tables.sitting).values({
      id: "s1",
      slug: "s",
      title: "旧",
      courseSlug: "c",
      blueprintId: "b1",
      achievementId: null,
      mock: true,
      opensAt: 0,
      closesAt: null,
      durationMinutes: 60,
      attemptsAllowed: null,
      cutScore: 3,
      itemsPerPage: 1,
      updatedAt: 0,
    });
    tx.record({ act: "sitting.created", subject: { kind: "sitting", id: "s1" } });
  });
  expect(await readSitting("none")).toBeUndefined();
  const before = await readSitting("s1");
  const found = await findSitting(db, "s1");
  expect(found).toMatchObject({ title: "旧", items: 3, maxScore: 6, blueprint: { cells } });
  expect(found).toMatchObject(before ?? {});
  await transact(system("test"), async (tx) => {
    await tx.update(tables.sitting).set({ title: "新" });
    tx.record({ act: "sitting.changed", subject: { kind: "sitting", id: "s1" } });
  });
  expect((await readSitting("s1"))?.title).toBe("新");
});
