import { hash } from "node:crypto";
import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq, gt, isNull, lte } from "drizzle-orm";
import { maintain, type Tx } from "~/domains/ledger/transact.server";
import { drawBytes } from "~/kernel/ids";
import { PROOF_MS, type ProofKind } from "./one-time-proof";

type Upkeep = Omit<Tx, "record">;
export type ResetToken = typeof tables.resetToken.$inferSelect;

/** A new token for a link (256 bits, base64url). */
export const drawLinkToken = (): string => Buffer.from(drawBytes(32)).toString("base64url");

/** What the table keeps of a link's token. */
export const linkHash = (token: string): string => hash("sha256", token);

/** What the table keeps of a code: bound to the person, since codes are short and two people may get the same. */
export const codeHash = (personId: string, code: string): string => hash("sha256", `${personId} ${code}`);

/** Writes a proof and makes the unused ones of its kind worthless: only the newest works. */
export async function insertProof(
  tx: Upkeep,
  {
    tokenHash,
    personId,
    kind,
    createdBy,
  }: { tokenHash: string; personId: string; kind: ProofKind; createdBy: string | null },
): Promise<void> {
  const { resetToken } = tables;
  await tx
    .delete(resetToken)
    .where(and(eq(resetToken.personId, personId), eq(resetToken.kind, kind), isNull(resetToken.usedAt)));
  const expiresAt = tx.now + PROOF_MS[kind];
  await tx
    .insert(resetToken)
    .values({ tokenHash, personId, kind, createdBy, createdAt: tx.now, expiresAt, usedAt: null });
}

/** The proof with that hash if it still works at `now`. Looking does not use it. */
export async function findProof(
  on: Reader,
  tokenHash: string,
  kind: ProofKind,
  now: number,
): Promise<ResetToken | null> {
  const { resetToken } = tables;
  const [found] = await on
    .select()
    .from(resetToken)
    .where(
      and(
        eq(resetToken.tokenHash, tokenHash),
        eq(resetToken.kind, kind),
        isNull(resetToken.usedAt),
        gt(resetToken.expiresAt, now),
      ),
    );
  return found ?? null;
}

/** Uses a proof up, and with it every other one of that person: null when it does not work any more. */
export async function spendProof(tx: Upkeep, tokenHash: string, kind: ProofKind): Promise<{ personId: string } | null> {
  const found = await findProof(tx, tokenHash, kind, tx.now);
  if (!found) return null;
  await spendProofsOf(tx, found.personId);
  return { personId: found.personId };
}

/** Uses up every proof of that person that was not used yet. */
export async function spendProofsOf(tx: Upkeep, personId: string): Promise<void> {
  const { resetToken } = tables;
  await tx
    .update(resetToken)
    .set({ usedAt: tx.now })
    .where(and(eq(resetToken.personId, personId), isNull(resetToken.usedAt)));
}

/** Removes proofs whose time is over, used or not. Upkeep. */
export const sweepProofs = (): Promise<void> =>
  maintain(async (tx) => {
    await tx.delete(tables.resetToken).where(lte(tables.resetToken.expiresAt, tx.now));
  });
