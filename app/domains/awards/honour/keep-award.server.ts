import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { insist, Refused } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import { isoDayOf } from "~/kernel/instant-format";
import type { Verdict } from "~/kernel/verdict";
import { canRunCycle } from "../nomination/own-case.server";
import { type Award, canRevoke } from "./award";

const { award } = tables;

/** The act by which a certificate that was withheld is released. */
export const RELEASED = "award.certificate-released";

/** Whether this officer can take an award back. */
export const canRevokeNow = async (on: Reader, one: Award, by: Pick<BureauOfficer, "personId">): Promise<Verdict> =>
  canRevoke(one, by.personId, await canRunCycle(on, by, one.cycleId));

export type Given = Pick<
  Award,
  "cycleId" | "nominationId" | "personId" | "enterpriseId" | "regionCode" | "category" | "name" | "employer"
>;

/** Gives an award, with its entry in the ledger; whose it is stands there only as something committed to. */
export async function giveAward(tx: Tx, given: Given): Promise<Award> {
  const row: Award = {
    ...given,
    id: newId(tx.now),
    assertionId: null,
    givenAt: tx.now,
    givenOn: isoDayOf(tx.now),
    revokedAt: null,
    revokedReason: null,
    revokedBy: null,
    objectionId: null,
  };
  await tx.insert(award).values(row);
  tx.record({
    act: "award.given",
    subject: { kind: "award", id: row.id },
    facts: { cycle: row.cycleId, category: row.category, region: row.regionCode },
    secrets: { nomination: row.nominationId, name: row.name, employer: row.employer },
    ...(row.personId !== null && { about: row.personId }),
  });
  return row;
}

/** Writes down which certificate says so. */
export const noteCertificate = (tx: Tx, { id }: Pick<Award, "id">, assertionId: string): Promise<unknown> =>
  tx.update(award).set({ assertionId }).where(eq(award.id, id));

/** Writes down that an administrator looked at the name and released the certificate, and why; the name stands there only as something committed to. */
export const recordRelease = (
  tx: Tx,
  { id, cycleId, personId }: Pick<Award, "id" | "cycleId" | "personId">,
  { holderName, reason }: { holderName: string; reason: string },
): void =>
  tx.record({
    act: RELEASED,
    subject: { kind: "award", id },
    facts: { cycle: cycleId },
    secrets: { name: holderName },
    reason,
    ...(personId !== null && { about: personId }),
  });

/** Takes an award back; of two at once the second is refused. @throws Refused */
export async function endAward(
  tx: Tx,
  by: BureauOfficer,
  given: Award,
  { reason, objectionId }: { reason: string; objectionId: string | null },
): Promise<void> {
  insist(await canRevokeNow(tx, given, by));
  const { id, personId } = given;
  const ended = await tx
    .update(award)
    .set({ revokedAt: tx.now, revokedReason: reason, revokedBy: by.personId, objectionId })
    .where(and(eq(award.id, id), isNull(award.revokedAt)))
    .returning({ id: award.id });
  if (ended.length === 0) throw new Refused("award.honour.revoked");
  tx.record({
    act: "award.revoked",
    subject: { kind: "award", id },
    facts: { objection: objectionId },
    reason,
    ...(personId !== null && { about: personId }),
  });
}
