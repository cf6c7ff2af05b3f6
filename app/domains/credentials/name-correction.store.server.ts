import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { asc, desc, eq } from "drizzle-orm";
import type { Administrator } from "~/domains/people/proof";

export type NameCorrection = typeof tables.nameCorrection.$inferSelect;

/** The requests about one certificate, the newest first. */
export const listCorrections = (on: Reader, assertionId: string): PromiseLike<NameCorrection[]> =>
  on
    .select()
    .from(tables.nameCorrection)
    .where(eq(tables.nameCorrection.assertionId, assertionId))
    .orderBy(desc(tables.nameCorrection.id));

/** The request about a certificate that waits for an answer. */
export async function findPendingCorrection(on: Reader, assertionId: string): Promise<NameCorrection | null> {
  return (await listCorrections(on, assertionId)).find((request) => request.outcome === "pending") ?? null;
}

export interface WaitingCorrection {
  id: string;
  code: string;
  holderName: string | null;
  requestedName: string | null;
  requestedAt: number;
  /** The administrator's own, which another one has to answer. */
  own: boolean;
}

/** Requests that wait for an answer, the oldest first. */
export async function listWaitingCorrections(on: Reader, by: Administrator): Promise<WaitingCorrection[]> {
  const { nameCorrection, assertion } = tables;
  const waiting = await on
    .select({
      personId: nameCorrection.personId,
      id: nameCorrection.id,
      code: assertion.code,
      holderName: assertion.holderName,
      requestedName: nameCorrection.requestedName,
      requestedAt: nameCorrection.requestedAt,
    })
    .from(nameCorrection)
    .innerJoin(assertion, eq(assertion.id, nameCorrection.assertionId))
    .where(eq(nameCorrection.outcome, "pending"))
    .orderBy(asc(nameCorrection.id))
    .limit(200);
  return waiting.map(({ personId, ...request }) => ({ ...request, own: personId === by.personId }));
}
