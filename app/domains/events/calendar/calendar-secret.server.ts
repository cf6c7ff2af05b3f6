import { hash } from "node:crypto";
import { db, type Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, desc, eq, isNull, lt, or } from "drizzle-orm";
import { maintain, person, transact } from "~/domains/ledger/transact.server";
import type { Person } from "~/domains/people/proof";
import { NotFound } from "~/kernel/errors";
import { drawBytes, newId } from "~/kernel/ids";
import { HOUR_MS } from "~/kernel/milliseconds";
import { refused, type Verdict } from "~/kernel/verdict";

const { calendarSecret, person: people } = tables;

/** Addresses of a person that work at the same time: one for each program that reads it, so that each can be ended alone. */
export const MOST_ADDRESSES = 5;
/** 144 bits, 24 characters of base64url. */
const BYTES = 18;
const SECRET = /^[A-Za-z0-9_-]{24}$/;
/** How exactly the last reading is told (ms): programs ask every few minutes, and each note is a write. */
const READ_EVERY_MS = HOUR_MS;

export type CalendarAddress = typeof calendarSecret.$inferSelect;

/** Her addresses that work, the newest first. */
export const calendarAddresses = (on: Reader, personId: string): PromiseLike<CalendarAddress[]> =>
  on
    .select()
    .from(calendarSecret)
    .where(and(eq(calendarSecret.personId, personId), isNull(calendarSecret.revokedAt)))
    .orderBy(desc(calendarSecret.id));

/** Makes a secret address of her own calendar. The secret is answered once and only its hash kept. */
export function makeCalendarAddress(who: Person): Promise<{ ok: true; secret: string } | (Verdict & { ok: false })> {
  const secret = Buffer.from(drawBytes(BYTES)).toString("base64url");
  return transact(person(who.personId), async (tx) => {
    const live = await calendarAddresses(tx, who.personId);
    if (live.length >= MOST_ADDRESSES) return refused("calendar.tooMany", { most: MOST_ADDRESSES });
    const id = newId(tx.now);
    const row = { id, personId: who.personId, secretHash: hash("sha256", secret), createdAt: tx.now };
    await tx.insert(calendarSecret).values({ ...row, revokedAt: null, lastReadAt: null });
    tx.record({ act: "calendar-address.made", subject: { kind: "calendar-address", id }, about: who.personId });
    return { ok: true as const, secret };
  });
}

/** Ends one of her addresses at once; ending it twice changes nothing. @throws NotFound when it is not hers */
export function revokeCalendarAddress(who: Person, id: string): Promise<void> {
  return transact(person(who.personId), async (tx) => {
    const [found] = await tx
      .select()
      .from(calendarSecret)
      .where(and(eq(calendarSecret.id, id), eq(calendarSecret.personId, who.personId)));
    if (!found) throw new NotFound("no such calendar address");
    if (found.revokedAt !== null) return;
    await tx.update(calendarSecret).set({ revokedAt: tx.now }).where(eq(calendarSecret.id, id));
    tx.record({ act: "calendar-address.revoked", subject: { kind: "calendar-address", id }, about: who.personId });
  });
}

/**
 * Whose calendar a secret opens, in the language she chose; null for one that never was or was revoked. It is found by its hash, so the
 * time that takes tells nothing of the secret.
 */
export async function openCalendar(secret: string) {
  if (!SECRET.test(secret)) return null;
  const [found] = await db
    .select({ id: calendarSecret.id, personId: people.id, locale: people.locale })
    .from(calendarSecret)
    .innerJoin(people, eq(people.id, calendarSecret.personId))
    .where(
      and(
        eq(calendarSecret.secretHash, hash("sha256", secret)),
        isNull(calendarSecret.revokedAt),
        isNull(people.erasedAt),
      ),
    );
  return found ?? null;
}

/** Notes that an address was read, at most once an hour: she sees at it which of them are still used. */
export async function noteReading(id: string, now: number): Promise<void> {
  const stale = or(isNull(calendarSecret.lastReadAt), lt(calendarSecret.lastReadAt, now - READ_EVERY_MS));
  const due = await db
    .select({ id: calendarSecret.id })
    .from(calendarSecret)
    .where(and(eq(calendarSecret.id, id), stale));
  if (due.length > 0)
    await maintain((tx) => tx.update(calendarSecret).set({ lastReadAt: tx.now }).where(eq(calendarSecret.id, id)));
}
