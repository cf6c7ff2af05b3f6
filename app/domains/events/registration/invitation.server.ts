import { tables } from "@db/tables";
import { and, eq, isNull, or } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import { readHandedCode } from "~/domains/people/handed-code";
import { handedCodeHash } from "~/domains/people/handed-code.server";

const { eventInvitation } = tables;

/** What the table keeps of an invitation's code. */
export const invitationHash = (eventId: string, code: string): string => handedCodeHash(`event ${eventId}`, code);

/**
 * An invitation to this event that nobody used yet and that is hers: made to her account, or opened by the code that she typed. Null when
 * there is none.
 * @param typed what she typed as a code, in any form
 */
export async function findInvitation(
  tx: Tx,
  { eventId, account, typed }: { eventId: string; account: string | null; typed: string },
): Promise<{ id: string } | null> {
  const code = readHandedCode(typed);
  const ways = [
    ...(account === null ? [] : [eq(eventInvitation.account, account)]),
    ...(code === null
      ? []
      : [and(eq(eventInvitation.codeHash, invitationHash(eventId, code)), isNull(eventInvitation.account))]),
  ];
  if (ways.length === 0) return null;
  const [found] = await tx
    .select({ id: eventInvitation.id })
    .from(eventInvitation)
    .where(
      and(
        eq(eventInvitation.eventId, eventId),
        isNull(eventInvitation.withdrawnAt),
        isNull(eventInvitation.usedAt),
        or(...ways),
      ),
    );
  return found ?? null;
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
