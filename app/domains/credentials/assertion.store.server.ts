import type { Reader, Writer } from "@db/client.server";
import type { AssertionSnapshot } from "@db/schema/credentials";
import type { AssertionEventKind } from "@db/statuses";
import { tables } from "@db/tables";
import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { isoDayOf } from "~/kernel/instant-format";
import { type AssertionStatus, statusOf } from "./assertion-status";
import type { Decided } from "./certificate-acts";

export type AssertionRow = typeof tables.assertion.$inferSelect;
export type AssertionEventRow = typeof tables.assertionEvent.$inferSelect;
export type { AssertionSnapshot };

/** An assertion (证书) with everything that happened to it, oldest first. */
export interface Certificate extends AssertionRow {
  events: AssertionEventRow[];
}

/** The status of a certificate at an instant (ms). */
export const statusAt = (certificate: Certificate, now: number): AssertionStatus =>
  statusOf(certificate.events, certificate.expiresOn, isoDayOf(now));

/** A certificate before whoever would decide on it, for the rules of `certificate-acts`; `now` in ms. */
export const decidedBy = (by: { personId: string }, certificate: Certificate, now: number): Decided => ({
  holderName: certificate.holderName,
  status: statusAt(certificate, now),
  own: certificate.personId === by.personId,
  honour: certificate.snapshot.award !== undefined,
});

/** Rows with what happened to them. */
export async function withEvents(on: Reader, rows: AssertionRow[]): Promise<Certificate[]> {
  if (rows.length === 0) return [];
  const { assertionEvent } = tables;
  const ids = rows.map((row) => row.id);
  const events = await on
    .select()
    .from(assertionEvent)
    .where(inArray(assertionEvent.assertionId, ids))
    .orderBy(asc(assertionEvent.at), asc(assertionEvent.id));
  return rows.map((row) => ({ ...row, events: events.filter((event) => event.assertionId === row.id) }));
}

/** Any certificate by its stored code; for issuing staff. */
export async function findCertificate(on: Reader, code: string): Promise<Certificate | null> {
  const rows = await on.select().from(tables.assertion).where(eq(tables.assertion.code, code));
  return (await withEvents(on, rows))[0] ?? null;
}

/** Any certificate by its id. */
export async function findCertificateById(on: Reader, id: string): Promise<Certificate | null> {
  const rows = await on.select().from(tables.assertion).where(eq(tables.assertion.id, id));
  return (await withEvents(on, rows))[0] ?? null;
}

/** That person's certificate by its stored code; null when it is another's. */
export async function findOwnCertificate(on: Reader, personId: string, code: string): Promise<Certificate | null> {
  const { assertion } = tables;
  const rows = await on
    .select()
    .from(assertion)
    .where(and(eq(assertion.code, code), eq(assertion.personId, personId)));
  return (await withEvents(on, rows))[0] ?? null;
}

/** All certificates of a person, the newest first. */
export async function listOwnCertificates(on: Reader, personId: string): Promise<Certificate[]> {
  const { assertion } = tables;
  const rows = await on
    .select()
    .from(assertion)
    .where(eq(assertion.personId, personId))
    .orderBy(desc(assertion.issuedAt), desc(assertion.id));
  return withEvents(on, rows);
}

/** The certificate an attempt led to, as it stands now: after a correction the reissued one, after a renewal the new one. Null when there is none. */
export async function findCertificateOfAttempt(on: Reader, attemptId: string): Promise<Certificate | null> {
  return (await certificatesOfAttempt(on, attemptId))[0] ?? null;
}

/** All that rest on an attempt, the newest first: the one it led to, those issued again or renewed from it. */
export async function certificatesOfAttempt(on: Reader, attemptId: string): Promise<Certificate[]> {
  const { assertion } = tables;
  const rows = await on
    .select()
    .from(assertion)
    .where(eq(assertion.attemptId, attemptId))
    .orderBy(desc(assertion.issuedAt), desc(assertion.id));
  return withEvents(on, rows);
}

export async function findByIssueKey(on: Reader, issueKey: string): Promise<AssertionRow | null> {
  const rows = await on.select().from(tables.assertion).where(eq(tables.assertion.issueKey, issueKey));
  return rows[0] ?? null;
}

/** The certificates that follow on one: what was issued in its place after a correction, and what renewed it or the one it was issued for. */
export async function findFollowing(
  on: Reader,
  { id, issueKey, replacesId }: Pick<AssertionRow, "id" | "issueKey" | "replacesId">,
): Promise<Record<"corrected" | "renewed", AssertionRow | null>> {
  const { assertion } = tables;
  const rows = await on.select().from(assertion).where(eq(assertion.replacesId, id));
  const isCorrection = (row: AssertionRow) => row.issueKey === `replaces:${id}`;
  const corrected = rows.find(isCorrection) ?? null;
  const renewed = rows.find((row) => !isCorrection(row));
  if (renewed || replacesId === null || issueKey !== `replaces:${replacesId}`)
    return { corrected, renewed: renewed ?? null };
  const before = await findCertificateById(on, replacesId);
  return { corrected, renewed: before && (await findFollowing(on, before)).renewed };
}

/** The certificate as it stands now: after corrections of its name the last that was issued in its place. */
export async function findCurrent(on: Reader, id: string): Promise<Certificate | null> {
  const found = await findCertificateById(on, id);
  const next = found && (await findByIssueKey(on, `replaces:${id}`));
  return next ? findCurrent(on, next.id) : found;
}

/** Inserts unless the issue key is taken; false when it was. */
export async function insertAssertion(tx: Writer, row: AssertionRow): Promise<boolean> {
  const { assertion } = tables;
  const inserted = await tx
    .insert(assertion)
    .values(row)
    .onConflictDoNothing({ target: assertion.issueKey })
    .returning({ id: assertion.id });
  return inserted.length > 0;
}

export async function insertAssertionEvent(
  tx: Writer,
  event: {
    id: string;
    assertionId: string;
    kind: AssertionEventKind;
    reason: string;
    byPersonId: string | null;
    at: number;
  },
): Promise<void> {
  await tx.insert(tables.assertionEvent).values(event);
}
