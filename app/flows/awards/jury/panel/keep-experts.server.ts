import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { mayChange } from "~/domains/awards/cycle/cycle.store.server";
import { findExpertFields } from "~/domains/awards/jury/expert-fields.server";
import { expertsOf } from "~/domains/awards/jury/jury.store.server";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import { findByAccount } from "~/domains/people/person.store.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { NotFound } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import { type Refusal, refused } from "~/kernel/verdict";

type FormRefusal = Refusal & { field: string };
const { expert, expertTerm } = tables;

/** What she is an expert of, and over which days; `to` null until further notice. */
export interface ExpertTermForm {
  /** The first one counts for the mix of a jury. */
  fields: string[];
  from: string;
  to: string | null;
}
export type ExpertForm = ExpertTermForm & { account: string };

/**
 * Takes somebody who has an account into the province's pool of experts, for a term; whoever is in it already gets another one.
 * @throws NotFound for whoever is not of the province
 */
export const addExpert = (
  by: BureauOfficer,
  { account, ...term }: ExpertForm,
): Promise<{ ok: true; personId: string } | FormRefusal> =>
  transact(person(by.personId), async (tx) => {
    await insistProvince(by);
    const found = await findByAccount(tx, account);
    if (!found || found.erasedAt !== null) return { ...refused("award.expert.unknown"), field: "account" };
    const fault = await termFault(tx, term);
    if (fault) return fault;
    const [there] = await tx.select().from(expert).where(eq(expert.personId, found.id));
    if (there && (await changesNothing(tx, found.id, term)))
      return { ...refused("award.expert.covered"), field: "from" };
    if (!there)
      await tx.insert(expert).values({
        personId: found.id,
        fields: term.fields,
        addedBy: by.personId,
        addedAt: tx.now,
        changedAt: tx.now,
      });
    await keepTerm(tx, by, found.id, term, there ? "expert.term-added" : "expert.added");
    return { ok: true, personId: found.id };
  });

/** Another term of an expert, with what she is an expert of from now on. @throws NotFound */
export const addTerm = (
  by: BureauOfficer,
  personId: string,
  term: ExpertTermForm,
): Promise<{ ok: true } | FormRefusal> =>
  transact(person(by.personId), async (tx) => {
    await insistProvince(by);
    if (!(await expertsOf(tx)).some((one) => one.personId === personId)) throw new NotFound("expert");
    const fault = await termFault(tx, term);
    if (fault) return fault;
    if (await changesNothing(tx, personId, term)) return { ...refused("award.expert.covered"), field: "from" };
    await keepTerm(tx, by, personId, term, "expert.term-added");
    return { ok: true };
  });

/** Ends an expert's terms from a day on; what she serves in by then is for the province to look at. @throws NotFound */
export const endExpert = (by: BureauOfficer, personId: string, endedOn: string): Promise<void> =>
  transact(person(by.personId), async (tx) => {
    await insistProvince(by);
    const terms = (await expertsOf(tx)).find((one) => one.personId === personId)?.terms ?? [];
    const running = terms.filter(({ to, endedOn: over }) => over === null && (to === null || to >= endedOn));
    if (running.length === 0) throw new NotFound("term of an expert");
    for (const { id } of running) await tx.update(expertTerm).set({ endedOn }).where(eq(expertTerm.id, id));
    tx.record({ act: "expert.ended", subject: { kind: "expert", id: personId }, facts: { endedOn }, about: personId });
  });

async function insistProvince(by: BureauOfficer): Promise<void> {
  if (!(await mayChange(by))) throw new NotFound("desk of the province");
}

async function termFault(tx: Tx, { fields, from, to }: ExpertTermForm): Promise<FormRefusal | null> {
  if (fields.length === 0) return { ...refused("jury.juror.noField"), field: "field" };
  const known = (await findExpertFields(tx)).map(({ key }) => key);
  if (!fields.every((one) => known.includes(one))) return { ...refused("award.expert.field"), field: "field" };
  return to !== null && to < from ? { ...refused("award.expert.term"), field: "to" } : null;
}

/** Whether a term of hers that was not ended covers these days, with the same fields: a form sent as it was opened adds nothing. */
async function changesNothing(tx: Tx, personId: string, { fields, from, to }: ExpertTermForm): Promise<boolean> {
  const there = (await expertsOf(tx)).find((one) => one.personId === personId);
  if (there?.fields.join() !== fields.join()) return false;
  const covers = (term: { from: string; to: string | null; endedOn: string | null }) =>
    term.endedOn === null && term.from <= from && (term.to === null || (to !== null && to <= term.to));
  return there.terms.some(covers);
}

async function keepTerm(
  tx: Tx,
  by: BureauOfficer,
  personId: string,
  { fields, from, to }: ExpertTermForm,
  act: "expert.added" | "expert.term-added",
): Promise<void> {
  await tx.update(expert).set({ fields, changedAt: tx.now }).where(eq(expert.personId, personId));
  await tx.insert(expertTerm).values({
    id: newId(tx.now),
    personId,
    from,
    to,
    endedOn: null,
    addedBy: by.personId,
    addedAt: tx.now,
  });
  tx.record({
    act,
    subject: { kind: "expert", id: personId },
    facts: { from, to, fields: fields.join(" ") },
    about: personId,
  });
}
