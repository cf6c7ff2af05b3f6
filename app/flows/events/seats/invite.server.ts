import type { Event } from "~/domains/events/event/event";
import { invitationsOf } from "~/domains/events/event/invitation.store.server";
import { inviteAccounts, makeCodes, withdrawInvitation } from "~/domains/events/event/invite.server";
import { isPublic } from "~/domains/events/event/state-questions";
import { drawCode } from "~/domains/events/registration/invitation.server";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import { queueMail } from "~/domains/mail/mail.store.server";
import { readAccount } from "~/domains/people/account";
import { formatHandedCode } from "~/domains/people/handed-code";
import { findByAccount } from "~/domains/people/person.store.server";
import type { Organizer } from "~/domains/people/proof";
import { DEFAULT_LOCALE } from "~/i18n/translate";
import { invitationMail } from "../told/event-mail.server";

/** Invites accounts: e-mail addresses are written to at once, or when the event is published. @throws NotFound, Refused */
export const invite = (by: Organizer, slug: string, accounts: readonly string[]) =>
  transact(person(by.personId), async (tx) => {
    const invited = await inviteAccounts(tx, by, slug, accounts);
    // Whoever was invited already was written to: a letter goes once.
    if (invited.ok && isPublic(invited.event))
      await writeTo(tx, invited.event, (account) => invited.invited.includes(account));
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
  if (event.admission === "invitation") await writeTo(tx, event, () => true);
}

/** A letter with its code to each e-mail address meant, whether or not somebody has it; a mobile number gets none. */
async function writeTo(tx: Tx, event: Event, meant: (account: string) => boolean): Promise<void> {
  for (const { invitation } of await invitationsOf(tx, event.id)) {
    const { account, withdrawnAt } = invitation;
    const read = account !== null && withdrawnAt === null && meant(account) ? readAccount(account) : null;
    if (!read?.ok || read.kind !== "email") continue;
    const known = await findByAccount(tx, read.account);
    const reader = { personId: known?.id ?? null, to: read.account, locale: known?.locale ?? DEFAULT_LOCALE };
    await queueMail(tx, invitationMail(reader, event, await drawCode(tx, invitation)));
  }
}
