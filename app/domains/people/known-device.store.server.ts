import { hash } from "node:crypto";
import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, desc, eq, inArray } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import { drawBytes } from "~/kernel/ids";

/** A person's browsers beyond this many are forgotten, the oldest first. */
const KEPT = 12;
const TOKEN = /^[\w-]{32}$/;

/** A browser's own random name (192 bits), kept in a cookie; the table has its hash. */
export const drawDeviceToken = (): string => Buffer.from(drawBytes(24)).toString("base64url");

/** The hash of a device cookie, or null for what is none. */
export const deviceHashOf = (token: string | undefined): string | null =>
  token !== undefined && TOKEN.test(token) ? hash("sha256", token) : null;

/** Whether this person signed in from that browser before. */
export async function isKnownDevice(on: Reader, personId: string, deviceHash: string): Promise<boolean> {
  const { knownDevice } = tables;
  const found = await on
    .select({ at: knownDevice.firstSeenAt })
    .from(knownDevice)
    .where(and(eq(knownDevice.personId, personId), eq(knownDevice.deviceHash, deviceHash)));
  return found.length > 0;
}

/** Remembers the browser of a sign-in that succeeded. */
export async function rememberDevice(tx: Tx, personId: string, deviceHash: string): Promise<void> {
  const { knownDevice } = tables;
  const own = eq(knownDevice.personId, personId);
  await tx.insert(knownDevice).values({ personId, deviceHash, firstSeenAt: tx.now }).onConflictDoNothing();
  const old = await tx
    .select({ deviceHash: knownDevice.deviceHash })
    .from(knownDevice)
    .where(own)
    .orderBy(desc(knownDevice.firstSeenAt), desc(knownDevice.deviceHash))
    .limit(KEPT + 1)
    .offset(KEPT);
  if (old.length === 0) return;
  const gone = old.map((row) => row.deviceHash).filter((one) => one !== deviceHash);
  if (gone.length > 0) await tx.delete(knownDevice).where(and(own, inArray(knownDevice.deviceHash, gone)));
}
