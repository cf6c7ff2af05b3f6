import { execFileSync } from "node:child_process";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { commitmentTo, sealReasons } from "~/domains/awards/scores/commitment";
import { now } from "~/kernel/clock";
import { NotFound } from "~/kernel/errors";
import { jurorOf, reviewedCycle, reviewOf } from "../jury/one-review.fixture";
import { inTest } from "../nominations.fixture";
import { ballotReceipt } from "./ballot-receipt.server";
import { ownCommitment } from "./own-commitment.server";
import { mayRead, readOwnReview } from "./own-review.server";
import { roomView } from "./room-view.server";
import { servedCycles } from "./served-cycles.server";

const document = (place: number, change: object = {}) => ({
  place,
  kind: "document",
  source: "stated" as const,
  checkedBy: null,
  title: [{ text: "体系图" }],
  facts: {},
  day: null,
  fileId: "f",
  fileName: `证${place}.pdf`,
  withheld: null,
  ...change,
});
const asked = (criterion: string | null = null) => ({ locale: "zh-CN" as const, now: now(), criterion });

it("lists what is given to her by number, and counts nothing of anybody else's", async () => {
  const cycle = await reviewedCycle();
  const [a, b] = [await jurorOf(cycle, 1), await jurorOf(cycle, 2)];
  await reviewOf(cycle, a, 9, { state: "submitted", scores: { c1: 20, c2: 30 } });
  await reviewOf(cycle, a, 2, { state: "assigned" });
  await reviewOf(cycle, a, 5, { state: "replaced" });
  await reviewOf(cycle, b, 1, { state: "submitted" });
  const [served] = await servedCycles(a, now());
  expect(served).toMatchObject({ number: 1, phase: "reading", all: 2, handedIn: 1 });
  expect(served?.readings.map(({ number, state, open, total }) => [number, state, open, total])).toEqual([
    ...[
      [2, "assigned", true, 0],
      [5, "replaced", false, 0],
      [9, "submitted", false, 50],
    ],
  ]);
  expect((await servedCycles(a, cycle.reviewUntil))[0]?.readings[0]).toMatchObject({ state: "missed", open: false });
});

it("tells that a cycle ended, whether its ballots were sealed or never came", async () => {
  const cycle = await reviewedCycle();
  const who = await jurorOf(cycle, 1);
  const end = (sealedAt: number | null) =>
    inTest((tx) =>
      tx.update(tables.awardCycle).set({ sealedAt, endedAt: tx.now }).where(eq(tables.awardCycle.id, cycle.id)),
    );
  for (const sealedAt of [null, now()]) {
    await end(sealedAt);
    expect(await servedCycles(who, now())).toMatchObject([{ phase: "ended" }]);
  }
});

it("lists the cycle that is over after the one that she reads in, though its time was earlier", async () => {
  const [over, reading] = [await reviewedCycle(), await reviewedCycle()];
  const who = await jurorOf(over, 1);
  const other = await jurorOf(reading, 1);
  await inTest(async (tx) => {
    const times = { sealedAt: tx.now, reviewUntil: tx.now };
    await tx.update(tables.awardCycle).set(times).where(eq(tables.awardCycle.id, over.id));
    await tx.update(tables.cycleJuror).set({ personId: who.personId }).where(eq(tables.cycleJuror.alias, other.alias));
  });
  const both = { ...who, jurorGrants: [...who.jurorGrants, ...other.jurorGrants] };
  expect((await servedCycles(both, now())).map(({ slug }) => slug)).toEqual([reading.slug, over.slug]);
});

it("shows nothing of a cycle to a juror who was released from it, or whose role is over", async () => {
  const cycle = await reviewedCycle();
  const who = await jurorOf(cycle, 1);
  const { id } = await reviewOf(cycle, who, 3);
  expect((await readOwnReview(who, id)).review.id).toBe(id);
  await expect(readOwnReview({ ...who, jurorGrants: [] }, id)).rejects.toBeInstanceOf(NotFound);
  expect(await servedCycles({ ...who, jurorGrants: [] }, now())).toEqual([]);
  await inTest((tx) =>
    tx.update(tables.cycleJuror).set({ removedAt: tx.now }).where(eq(tables.cycleJuror.alias, who.alias)),
  );
  await expect(readOwnReview(who, id)).rejects.toBeInstanceOf(NotFound);
  expect(await servedCycles(who, now())).toEqual([]);
});

it("may be read once she declared, and no more once she is recused", async () => {
  const cycle = await reviewedCycle();
  const who = await jurorOf(cycle, 1);
  const states = ["assigned", "cleared", "in-progress", "submitted", "locked", "recused", "replaced"] as const;
  const may: boolean[] = [];
  for (const [n, state] of states.entries())
    may.push(mayRead(await readOwnReview(who, (await reviewOf(cycle, who, n + 1, { state })).id), now()));
  expect(may).toEqual([false, true, true, true, true, false, false]);
});

it("opens the first criterion without points, and lights up what her reasons cite", async () => {
  const cycle = await reviewedCycle();
  const who = await jurorOf(cycle, 1);
  const exhibits = [document(1), document(2, { fileName: null, withheld: "names" })];
  const given = { state: "in-progress" as const, scores: { c1: 20 }, levels: { c1: 1 }, reasons: { c1: "见证2、证8" } };
  const { id } = await reviewOf(cycle, who, 3, { ...given, exhibits });
  const view = roomView(await readOwnReview(who, id), asked());
  expect(view).toMatchObject({ open: "c2", total: 20, scored: 1, cited: [2], number: 3, category: "企业组" });
  expect(view.exhibits.map(({ paper, withheld }) => [paper, withheld])).toEqual([
    [`/juror/reviews/${id}/exhibits/1`, null],
    [null, "names"],
  ]);
  expect(view.deeds[0]?.pieces).toContainEqual({ place: 1, said: "证1" });
  // Neither the file behind a paper nor what leads from the dossier to its nomination is in what the page gets.
  expect(JSON.stringify(view)).not.toMatch(/fileId|nominationId|nomination"/);
  expect(roomView(await readOwnReview(who, id), asked("c1")).open).toBe("c1");
});

it("gives a receipt for what was handed in, and none for what was reopened", async () => {
  const cycle = await reviewedCycle();
  const who = await jurorOf(cycle, 1);
  const given = { scores: { c1: 20, c2: 20 }, submittedAt: now() };
  const own = async (state: "submitted" | "reopened", number: number) =>
    readOwnReview(who, (await reviewOf(cycle, who, number, { ...given, state })).id);
  const submitted = await own("submitted", 1);
  const receipt = await ballotReceipt(submitted);
  expect(receipt).toEqual(await ballotReceipt(submitted));
  expect(receipt?.signed.split(".")).toHaveLength(3);
  expect(await ballotReceipt(await own("reopened", 2))).toBeNull();
});

it("lets her check her own commitment with nothing but a shell", async () => {
  const cycle = await reviewedCycle();
  const who = await jurorOf(cycle, 1);
  const [nonce, salt] = ["0f".repeat(16), "00ff7f41".repeat(4)];
  const reasons = { c1: "It's “好”\n第二行 100% \\n" };
  const scores = { c1: 20, c2: 30 };
  const sealed = { state: "locked" as const, scores, reasons, nonce, reasonsSalt: salt };
  const { id, nomination } = await reviewOf(cycle, who, 1, sealed);
  const seal = sealReasons(reasons, Buffer.from(salt, "hex"));
  const commitment = commitmentTo(cycle.id, { nomination, juror: who.alias, scores, reasons: seal, nonce });
  await inTest((tx) => tx.update(tables.review).set({ commitment }).where(eq(tables.review.id, id)));
  expect(await ownCommitment(await readOwnReview(who, id))).toBeNull();
  await inTest((tx) =>
    tx.update(tables.awardCycle).set({ sealedAt: tx.now }).where(eq(tables.awardCycle.id, cycle.id)),
  );
  const own = await ownCommitment(await readOwnReview(who, id));
  expect(own).toMatchObject({ commitment, listed: true, list: { entries: 1 } });
  const run = (line: string) => execFileSync("sh", ["-c", line]).toString().split(" ")[0];
  expect(run(own?.checks.ballot ?? "")).toBe(commitment);
  expect(run(own?.checks.reasons ?? "")).toBe(seal);
  expect(await ownCommitment(await readOwnReview(who, (await reviewOf(cycle, who, 2)).id))).toBeNull();
});

it("is closed to a juror who became an officer of a bureau", async () => {
  const cycle = await reviewedCycle();
  const who = await jurorOf(cycle, 1);
  const { id } = await reviewOf(cycle, who, 1);
  expect((await readOwnReview(who, id)).review.id).toBe(id);
  expect(await servedCycles(who, now())).toHaveLength(1);
  await inTest((tx) =>
    tx.insert(tables.roleGrant).values({
      id,
      personId: who.personId,
      role: "city" as const,
      scopeKind: "region" as const,
      scopeId: "340100",
      grantedBy: null,
      grantedAt: tx.now - 1,
      until: null,
      endedAt: null,
      endedBy: null,
    }),
  );
  await expect(readOwnReview(who, id)).rejects.toBeInstanceOf(NotFound);
  expect(await servedCycles(who, now())).toEqual([]);
});
