import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq, isNull, type SQL } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import { formatHandedCode, makeHandedCode, readHandedCode } from "~/domains/people/handed-code";
import { findPerson } from "~/domains/people/person.store.server";
import { drawBytes } from "~/kernel/ids";
import { invitationHash } from "../event/invitation.store.server";

const { eventInvitation } = tables;

/** An invitation that lets somebody come, and whether she showed that it is hers: a code was handed or mailed to her, an account is only claimed. */
export interface Found {
  id: string;
  proven: boolean;
}

/**
 * An invitation to this event that nobody used yet: opened by the code that she typed, else made to her account. Whoever signs up first with
 * an address holds it here, so her account alone proves nothing (decision 037). Null when there is none.
 * @param typed what she typed as a code, in any form
 */
export async function findInvitation(
  on: Reader,
  { eventId, account, typed }: { eventId: string; account: string | null; typed: string },
): Promise<Found | null> {
  const code = readHandedCode(typed);
  const byCode =
    code === null ? null : await findUnused(on, eventId, eq(eventInvitation.codeHash, invitationHash(eventId, code)));
  if (byCode) return { id: byCode.id, proven: true };
  const byAccount = account === null ? null : await findUnused(on, eventId, eq(eventInvitation.account, account));
  return byAccount && { id: byAccount.id, proven: false };
}

async function findUnused(on: Reader, eventId: string, which: SQL): Promise<{ id: string } | null> {
  const unused = and(isNull(eventInvitation.withdrawnAt), isNull(eventInvitation.usedAt));
  const [found] = await on
    .select({ id: eventInvitation.id })
    .from(eventInvitation)
    .where(and(eq(eventInvitation.eventId, eventId), unused, which));
  return found ?? null;
}

/** Draws the code of an invitation anew, for the letter that carries it: the table keeps only its hash. */
export async function drawCode(tx: Tx, { id, eventId }: { id: string; eventId: string }): Promise<string> {
  const code = makeHandedCode(drawBytes(12));
  await tx
    .update(eventInvitation)
    .set({ codeHash: invitationHash(eventId, code) })
    .where(eq(eventInvitation.id, id));
  return formatHandedCode(code);
}

/** From now on it is hers and opens nothing for anybody else. */
export async function spendInvitation(tx: Tx, invitationId: string, personId: string): Promise<void> {
  await tx
    .update(eventInvitation)
    .set({ usedAt: tx.now, usedBy: personId })
    .where(eq(eventInvitation.id, invitationId));
}

/** Whether she came in by an invitation before, so that who gave her seat back may sign up anew. */
export async function wasInvited(tx: Tx, eventId: string, personId: string): Promise<boolean> {
  const [found] = await tx
    .select({ id: eventInvitation.id })
    .from(eventInvitation)
    .where(
      and(
        eq(eventInvitation.eventId, eventId),
        eq(eventInvitation.usedBy, personId),
        isNull(eventInvitation.withdrawnAt),
      ),
    );
  return found !== undefined;
}

/** Who was let in by the organizer without showing her code uses up what was made to her account. */
export async function spendOwnInvitation(
  tx: Tx,
  { eventId, personId }: { eventId: string; personId: string | null },
): Promise<void> {
  const account = personId === null ? null : ((await findPerson(tx, personId))?.account ?? null);
  const found = personId !== null && (await findInvitation(tx, { eventId, account, typed: "" }));
  if (found) await spendInvitation(tx, found.id, personId);
}
