import { tables } from "@db/tables";
import { insistStanding } from "~/domains/directory/enterprise.store.server";
import type { Tx } from "~/domains/ledger/transact.server";
import { checkLimits, counter, countUp } from "~/domains/people/limit.store.server";
import { LIMITS } from "~/domains/people/limits";
import { findPerson } from "~/domains/people/person.store.server";
import type { EnterpriseAdministrator } from "~/domains/people/proof";
import { newId } from "~/kernel/ids";
import { isoDayOf } from "~/kernel/instant-format";
import { type Refusal, refused } from "~/kernel/verdict";
import { isFailed, isMet, snapshotOf } from "./acceptance";
import { type Appointment, canHaveTerm, canStandBeside, nextNumber } from "./appointment";
import { appointmentsAt, lastNumber } from "./appointment.store.server";
import type { ProposalForm, Whom } from "./appointment-forms";
import { checkOf } from "./qualification.store.server";

type Proposed = { ok: true; appointment: Appointment } | (Refusal & { field: string });

/**
 * The firm proposes somebody as its director. A colleague's check is made now, and where it fails the firm says why it goes on; of an
 * account nothing is looked up, not even whether there is one: that check is made when she answers. @throws NotFound
 */
export async function proposeAppointment(
  tx: Tx,
  by: EnterpriseAdministrator,
  { whom, ...terms }: ProposalForm,
): Promise<Proposed> {
  const today = isoDayOf(tx.now);
  const term = canHaveTerm(terms, today);
  if (!term.ok) return { ...term, field: term.field ?? "from" };
  await insistStanding(tx, by.actsForId);
  const others = await appointmentsAt(tx, by.actsForId);
  const beside = canStandBeside({ ...terms, endsOn: null }, others, today, "proposing");
  if (!beside.ok) return { ...beside, field: "from" };
  const named = await nameOf(tx, by, whom);
  if (!named.ok) return named;
  const { personId } = named;
  const qualified = personId === null ? null : snapshotOf(await checkOf(tx, personId, today), today);
  if (qualified && isFailed(qualified) && terms.shortfall === null)
    return { ...refused("appointment.shortfallMissing"), field: "shortfall" };
  const year = today.slice(0, 4);
  const appointment: Appointment = {
    id: newId(tx.now),
    number: nextNumber(year, await lastNumber(tx, year)),
    enterpriseId: by.actsForId,
    personId,
    holderName: named.name,
    invitedAccount: named.account,
    codeHash: null,
    codeTries: null,
    firmName: null,
    firmCode: null,
    ...terms,
    // The sentence is for what is missing.
    shortfall: qualified && isMet(qualified) ? null : terms.shortfall,
    qualified,
    proposedBy: by.personId,
    proposedAt: tx.now,
    withdrawnAt: null,
    answeredAt: null,
    answer: null,
    answerReason: null,
    endsOn: null,
    endedAt: null,
    endedBy: null,
    endReason: null,
    publicSince: null,
  };
  await tx.insert(tables.appointment).values(appointment);
  if (named.account !== null) await countUp(tx, invitationsOf(by));
  tx.record({
    act: "appointment.proposed",
    subject: { kind: "appointment", id: appointment.id },
    facts: { enterprise: by.actsForId, number: appointment.number, from: terms.from, to: terms.to },
    ...(personId !== null && { secrets: { person: personId }, about: personId }),
  });
  return { ok: true, appointment };
}

/** How many people a firm may write to by their accounts. */
export const invitationsOf = ({ actsForId }: EnterpriseAdministrator) => [
  counter("invitations", LIMITS.invitations, actsForId),
];

/** Who it is, as the appointment keeps her until she answers. */
async function nameOf(
  tx: Tx,
  by: EnterpriseAdministrator,
  whom: Whom,
): Promise<
  { ok: true; personId: string | null; name: string; account: string | null } | (Refusal & { field: string })
> {
  if ("account" in whom) {
    const own = (await findPerson(tx, by.personId))?.account;
    if (whom.account === own) return { ...refused("appointment.own"), field: "account" };
    const limit = await checkLimits(invitationsOf(by), tx.now, tx);
    return limit.ok
      ? { ok: true, personId: null, name: whom.name, account: whom.account }
      : { ...limit, field: "account" };
  }
  if (whom.personId === by.personId) return { ...refused("appointment.own"), field: "whom" };
  const colleague = await findPerson(tx, whom.personId);
  // Who works elsewhere, or is nobody, is told alike.
  if (colleague?.enterpriseId !== by.actsForId || !colleague.name || colleague.erasedAt !== null)
    return { ...refused("appointment.notColleague"), field: "whom" };
  return { ok: true, personId: colleague.id, name: colleague.name, account: null };
}
