import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { asc, desc, eq } from "drizzle-orm";

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
}

/** Requests that wait for an answer, the oldest first. */
export function listWaitingCorrections(on: Reader): PromiseLike<WaitingCorrection[]> {
  const { nameCorrection, assertion } = tables;
  return on
    .select({
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
}
