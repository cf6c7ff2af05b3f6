import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inTest } from "~/domains/credentials/credentials.fixture";
import type { Administrator } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { newId } from "~/kernel/ids";
import { readLogEntry } from "./read-log-entry.server";

const admin = {} as Administrator;
const REASON = "只对企业和她本人说的理由";

async function readActed(act: string, facts: Record<string, string> = {}) {
  const id = newId(now());
  await inTest(async (tx) => tx.record({ act, subject: { kind: "example", id }, facts, reason: REASON }));
  const [row] = await db.select().from(tables.ledgerEntry).where(eq(tables.ledgerEntry.subjectId, id));
  const { reason, closed, broken } = await readLogEntry(admin, row?.id ?? "");
  expect(broken).toEqual([]);
  return reason === null ? closed : reason;
}

describe("the reason of an act in the log", () => {
  it("is open where the act is an administrator's", async () => {
    for (const act of ["certificate.revoked", "name-correction.refused", "fault.reported", "key.created"])
      expect([act, await readActed(act)]).toEqual([act, REASON]);
    expect(await readActed("role.ended", { role: "editor" })).toBe(REASON);
  });

  it("stays closed where it was said between a firm, a director and a bureau, or in an exam", async () => {
    const kept = [{ field: "reason", state: "kept" }];
    for (const act of ["appointment.declined", "appointment.ended", "duty-report.returned", "enterprise-claim.refused"])
      expect([act, await readActed(act)]).toEqual([act, kept]);
    for (const act of ["enterprise.merged", "attempt.voided", "late-answer.refused"])
      expect([act, await readActed(act)]).toEqual([act, kept]);
    expect(await readActed("role.ended", { role: "enterprise" })).toEqual(kept);
  });
});

it("never says who acted in a jury's work, and says so alike once it was erased", async () => {
  for (const kind of ["review", "declared-tie"]) {
    const id = newId(now());
    const act = kind === "review" ? "review.submitted" : "tie.declared";
    await inTest(async (tx) => tx.record({ act, subject: { kind, id }, actor: { kind: "person", id: "a-juror" } }));
    const [row] = await db.select().from(tables.ledgerEntry).where(eq(tables.ledgerEntry.subjectId, id));
    const told = { actor: { kind: "jury", id: null, name: null }, closed: [], broken: [] };
    expect(await readLogEntry(admin, row?.id ?? "")).toMatchObject(told);
    await inTest(async (tx) => {
      await tx
        .update(tables.ledgerEntry)
        .set({ sealed: null })
        .where(eq(tables.ledgerEntry.id, row?.id ?? ""));
      tx.record({ act, subject: { kind: "example", id: "x" } });
    });
    expect(await readLogEntry(admin, row?.id ?? "")).toMatchObject(told);
  }
});
