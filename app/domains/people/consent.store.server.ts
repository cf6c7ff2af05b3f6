import type { Reader } from "@db/client.server";
import type { ConsentPurpose } from "@db/statuses";
import { tables } from "@db/tables";
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import { newId } from "~/kernel/ids";
import type { ConsentText } from "./consent";

export type Consent = typeof tables.consent.$inferSelect;

/** Whether a person's consent to a purpose stands. */
export async function hasConsent(on: Reader, personId: string, purpose: ConsentPurpose): Promise<boolean> {
  return (await findConsent(on, personId, purpose)) !== null;
}

/** The consent that stands, or null. */
export async function findConsent(on: Reader, personId: string, purpose: ConsentPurpose): Promise<Consent | null> {
  const { consent } = tables;
  const [found] = await on
    .select()
    .from(consent)
    .where(and(eq(consent.personId, personId), eq(consent.purpose, purpose), isNull(consent.withdrawnAt)))
    .limit(1);
  return found ?? null;
}

/** Every consent a person gave, those that ended too (`endOf` tells how), oldest first. */
export const listConsents = (on: Reader, personId: string): Promise<Consent[]> =>
  on
    .select()
    .from(tables.consent)
    .where(eq(tables.consent.personId, personId))
    .orderBy(asc(tables.consent.givenAt), asc(tables.consent.id));

/** Writes and records a consent. One given before to another text is closed, so that one row stands for each purpose. */
export async function giveConsent(tx: Tx, personId: string, { purpose, version, hash }: ConsentText): Promise<void> {
  const standing = await findConsent(tx, personId, purpose);
  if (standing && standing.textHash === hash) return;
  if (standing) await close(tx, standing.id);
  const id = newId(tx.now);
  const row = { id, personId, purpose, textVersion: version, textHash: hash, givenAt: tx.now, withdrawnAt: null };
  await tx.insert(tables.consent).values(row);
  tx.record({
    act: "consent.given",
    subject: { kind: "consent", id },
    facts: { purpose, version, textHash: hash },
    about: personId,
  });
}

/** Writes and records a withdrawal; nothing happens when no consent stands. */
export async function withdrawConsent(tx: Tx, personId: string, purpose: ConsentPurpose): Promise<void> {
  const standing = await findConsent(tx, personId, purpose);
  if (!standing) return;
  await close(tx, standing.id);
  tx.record({
    act: "consent.withdrawn",
    subject: { kind: "consent", id: standing.id },
    facts: { purpose, version: standing.textVersion },
    about: personId,
  });
}

async function close(tx: Tx, id: string): Promise<void> {
  await tx.update(tables.consent).set({ withdrawnAt: tx.now }).where(eq(tables.consent.id, id));
}
