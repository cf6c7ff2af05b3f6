import type { Event } from "~/domains/events/event/event";
import { invitationsOf } from "~/domains/events/event/invitation.store.server";
import { inviteAccounts, makeCodes, withdrawInvitation } from "~/domains/events/event/invite.server";
import { isPublic } from "~/domains/events/event/state-questions";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import { queueMail } from "~/domains/mail/mail.store.server";
import { readAccount } from "~/domains/people/account";
import { formatHandedCode } from "~/domains/people/handed-code";
import { findByAccount } from "~/domains/people/person.store.server";
import type { Organizer } from "~/domains/people/proof";
import { DEFAULT_LOCALE } from "~/i18n/translate";
import { invitationMail } from "./event-mail.server";

/** Invites accounts: e-mail addresses are written to at once, or when the event is published. @throws NotFound, Refused */
export const invite = (by: Organizer, slug: string, accounts: readonly string[]) =>
  transact(person(by.personId), async (tx) => {
    const invited = await inviteAccounts(tx, by, slug, accounts);
    // Whoever was invited already was written to: a letter goes once.
    if (invited.ok && isPublic(invited.event))
      for (const account of invited.invited) await write(tx, invited.event, account);
    return invited;
  });

/** Codes to hand out, shown once. @throws NotFound, Refused */
export const drawCodes = (by: Organizer, slug: string, many: number) =>
  transact(person(by.personId), async (tx) => {
    const made = await makeCodes(tx, by, slug, many);
    return made.ok ? { ...made, codes: made.codes.map(formatHandedCode) } : made;
  });

export const takeInvitationBack = (by: Organizer, slug: string, invitationId: string) =>
  transact(person(by.personId), (tx) => withdrawInvitation(tx, by, slug, invitationId));

/** Writes to all that were invited while it was a draft; part of its publication. */
export async function writeToInvited(tx: Tx, event: Event): Promise<void> {
  if (event.admission !== "invitation") return;
  for (const { invitation } of await invitationsOf(tx, event.id))
    if (invitation.account !== null && invitation.withdrawnAt === null) await write(tx, event, invitation.account);
}

/** A letter to an e-mail address, whether or not somebody has it; a mobile number gets none. */
async function write(tx: Tx, event: Event, account: string): Promise<void> {
  const read = readAccount(account);
  if (!read.ok || read.kind !== "email") return;
  const known = await findByAccount(tx, account);
  const locale = known?.locale ?? DEFAULT_LOCALE;
  await queueMail(tx, invitationMail({ personId: known?.id ?? null, to: account, locale }, event));
}
