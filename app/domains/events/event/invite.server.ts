import { tables } from "@db/tables";
import { and, count, eq, isNull } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import { makeHandedCode } from "~/domains/people/handed-code";
import type { Organizer } from "~/domains/people/proof";
import { insist, Refused } from "~/kernel/errors";
import { drawBytes, newId } from "~/kernel/ids";
import { type Refusal, refused } from "~/kernel/verdict";
import { canDo, type Event } from "./event";
import { getOwnedEvent } from "./event.store.server";
import { getInvitation, type Invitation, invitationHash } from "./invitation.store.server";

const { eventInvitation } = tables;
const MOST_INVITED = 1_000;

/** An event of hers that one comes to by invitation and that can still be changed. @throws NotFound, Refused */
async function take(tx: Tx, by: Organizer, slug: string): Promise<Event> {
  const event = await getOwnedEvent(tx, by, slug);
  insist(canDo("change", event, tx.now));
  if (event.admission !== "invitation") throw new Refused("event.notByInvitation");
  return event;
}

async function roomFor(tx: Tx, event: Event, more: number): Promise<{ ok: true } | Refusal> {
  const [row] = await tx.select({ many: count() }).from(eventInvitation).where(eq(eventInvitation.eventId, event.id));
  return Number(row?.many ?? 0) + more > MOST_INVITED
    ? refused("event.invitationsMany", { max: MOST_INVITED })
    : { ok: true };
}

/**
 * Invites accounts (normalised); who is invited already is left as she is. @returns the event and those who are new
 * @throws NotFound, Refused
 */
export async function inviteAccounts(
  tx: Tx,
  by: Organizer,
  slug: string,
  accounts: readonly string[],
): Promise<{ ok: true; event: Event; invited: string[] } | Refusal> {
  const event = await take(tx, by, slug);
  const room = await roomFor(tx, event, accounts.length);
  if (!room.ok) return room;
  const known = await tx
    .select({ account: eventInvitation.account })
    .from(eventInvitation)
    .where(and(eq(eventInvitation.eventId, event.id), isNull(eventInvitation.withdrawnAt)));
  const invited = accounts.filter((account) => !known.some((one) => one.account === account));
  // The letter draws its own; who gets none is let in by the organizer (decision 037).
  for (const account of invited) await insert(tx, by, event, { account, code: makeHandedCode(drawBytes(12)) });
  return { ok: true, event, invited };
}

/** Makes so many codes to hand out. @returns them as they are typed; the table keeps only their hashes @throws NotFound, Refused */
export async function makeCodes(
  tx: Tx,
  by: Organizer,
  slug: string,
  many: number,
): Promise<{ ok: true; codes: string[] } | Refusal> {
  const event = await take(tx, by, slug);
  const room = await roomFor(tx, event, many);
  if (!room.ok) return room;
  const codes = Array.from({ length: many }, () => makeHandedCode(drawBytes(12)));
  for (const code of codes) await insert(tx, by, event, { account: null, code });
  return { ok: true, codes };
}

/** Takes an invitation back that nobody used. @throws NotFound, Refused */
export async function withdrawInvitation(tx: Tx, by: Organizer, slug: string, invitationId: string): Promise<void> {
  const event = await getOwnedEvent(tx, by, slug);
  const one = await getInvitation(tx, event.id, invitationId);
  insist(canWithdraw(one));
  await tx.update(eventInvitation).set({ withdrawnAt: tx.now }).where(eq(eventInvitation.id, one.id));
  tx.record({
    act: "event-invitation.withdrawn",
    subject: { kind: "event-invitation", id: one.id },
    facts: { eventId: event.id },
  });
}

export const canWithdraw = ({ usedAt, withdrawnAt }: Pick<Invitation, "usedAt" | "withdrawnAt">) =>
  usedAt !== null
    ? refused("event.invitationUsed")
    : withdrawnAt !== null
      ? refused("event.invitationWithdrawn")
      : ({ ok: true } as const);

async function insert(
  tx: Tx,
  by: Organizer,
  event: Event,
  { account, code }: { account: string | null; code: string },
) {
  const id = newId(tx.now);
  await tx.insert(eventInvitation).values({
    id,
    eventId: event.id,
    account,
    codeHash: invitationHash(event.id, code),
    invitedBy: by.personId,
    invitedAt: tx.now,
  });
  tx.record({
    act: "event-invitation.made",
    subject: { kind: "event-invitation", id },
    facts: { eventId: event.id, handed: account === null },
    ...(account !== null && { secrets: { account } }),
  });
}
