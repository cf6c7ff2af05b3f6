import { tables } from "@db/tables";
import { and, eq, isNull } from "drizzle-orm";
import { type Cycle, canDo } from "~/domains/awards/cycle/cycle";
import { getProvincesCycle, mayChange } from "~/domains/awards/cycle/cycle.store.server";
import { canServe } from "~/domains/awards/jury/juror/juror";
import { expertsOf, jurorsOf, reviewsOf } from "~/domains/awards/jury/jury.store.server";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import { addGrant, endGrant } from "~/domains/people/grant-role.server";
import { findByAccount, findPerson } from "~/domains/people/person.store.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { grantsInForce } from "~/domains/people/role-grant.store.server";
import { insist, NotFound, Refused } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import { isoDayOf } from "~/kernel/instant-format";
import { type Refusal, refused, type Verdict } from "~/kernel/verdict";
import { drawAlias } from "./make-dossiers.server";

type FormRefusal = Refusal & { field: string };
const { expert, expertTerm, cycleJuror } = tables;

export interface ExpertForm {
  account: string;
  /** The first one counts for the mix of a jury. */
  fields: string[];
  from: string;
  to: string | null;
}

/** Takes somebody who has an account into the province's pool of experts, for a term. @throws NotFound for whoever is not of the province */
export const addExpert = (
  by: BureauOfficer,
  { account, fields, from, to }: ExpertForm,
): Promise<{ ok: true; personId: string } | FormRefusal> =>
  transact(person(by.personId), async (tx) => {
    await insistProvince(by);
    const found = await findByAccount(tx, account);
    if (!found || found.erasedAt !== null) return { ...refused("award.expert.unknown"), field: "account" };
    if (fields.length === 0) return { ...refused("jury.juror.noField"), field: "fields" };
    if (to !== null && to < from) return { ...refused("award.expert.term"), field: "to" };
    const [there] = await tx.select().from(expert).where(eq(expert.personId, found.id));
    if (there) await tx.update(expert).set({ fields, changedAt: tx.now }).where(eq(expert.personId, found.id));
    else
      await tx.insert(expert).values({
        ...{ personId: found.id, fields, addedBy: by.personId, addedAt: tx.now, changedAt: tx.now },
      });
    await tx.insert(expertTerm).values({
      ...{ id: newId(tx.now), personId: found.id, from, to, endedOn: null, addedBy: by.personId, addedAt: tx.now },
    });
    tx.record({
      act: there ? "expert.term-added" : "expert.added",
      subject: { kind: "expert", id: found.id },
      facts: { from, to, fields: fields.join(" ") },
      about: found.id,
    });
    return { ok: true, personId: found.id };
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

/** The days of a cycle's review: from today, or from its beginning, to its end. */
export const reviewDays = ({ reviewingAt, reviewUntil }: Cycle, now: number) => ({
  from: isoDayOf(reviewingAt ?? now),
  to: isoDayOf(reviewUntil - 1),
});

/** Whether an expert can be named for a cycle: her terms cover the review. */
export function canBeNamed(
  one: { fields: readonly string[]; terms: readonly { from: string; to: string | null; endedOn: string | null }[] },
  cycle: Cycle,
  now: number,
): Verdict {
  return canServe(one, reviewDays(cycle, now));
}

/** Names an expert as a juror of a cycle: she gets an alias, a number, and the role for it. @throws NotFound, Refused */
export const nameJuror = (by: BureauOfficer, slug: string, personId: string): Promise<{ number: number }> =>
  transact(person(by.personId), async (tx) => {
    const cycle = await getProvincesCycle(tx, by, slug);
    insist(canDo("name-jury", cycle, tx.now));
    const found = (await expertsOf(tx)).find((one) => one.personId === personId);
    if (!found || !(await isThere(tx, personId))) throw new NotFound("expert");
    insist(canBeNamed(found, cycle, tx.now));
    const all = await tx.select().from(cycleJuror).where(eq(cycleJuror.cycleId, cycle.id));
    if (all.some((one) => one.personId === personId && one.removedAt === null))
      throw new Refused("award.juror.already");
    const number = Math.max(0, ...all.map((one) => one.number)) + 1;
    await tx.insert(cycleJuror).values({
      ...{ alias: drawAlias(), cycleId: cycle.id, personId, number, addedBy: by.personId, addedAt: tx.now },
      ...{ removedAt: null, removedReason: null },
    });
    const wanted = { role: "juror" as const, scopeKind: "cycle" as const, scopeId: cycle.id, until: null };
    await addGrant(tx, { personId, grantedBy: by.personId, wanted });
    tx.record({
      act: "juror.named",
      subject: { kind: "award-cycle", id: cycle.id },
      facts: { number },
      about: personId,
    });
    return { number };
  });

const isThere = async (tx: Tx, personId: string): Promise<boolean> => {
  const found = await findPerson(tx, personId);
  return found !== null && found.erasedAt === null;
};

/** Takes a juror out of a cycle while she reads nothing in it; afterwards each of her readings is recused by itself. @throws NotFound, Refused */
export const releaseJuror = (by: BureauOfficer, slug: string, number: number, reason: string): Promise<void> =>
  transact(person(by.personId), async (tx) => {
    const cycle = await getProvincesCycle(tx, by, slug);
    insist(canDo("name-jury", cycle, tx.now));
    const juror = (await jurorsOf(tx, cycle.id)).find((one) => one.number === number);
    if (!juror) throw new NotFound("juror");
    const reads = (await reviewsOf(tx, cycle.id)).filter(
      (one) => one.juror === juror.alias && one.state !== "replaced",
    );
    if (reads.length > 0) throw new Refused("award.juror.reads", { count: reads.length });
    await tx
      .update(cycleJuror)
      .set({ removedAt: tx.now, removedReason: reason })
      .where(and(eq(cycleJuror.alias, juror.alias), isNull(cycleJuror.removedAt)));
    const held = await grantsInForce(tx, juror.personId, tx.now);
    for (const grant of held)
      if (grant.role === "juror" && grant.scopeId === cycle.id) await endGrant(tx, grant, by.personId, reason);
    tx.record({
      act: "juror.released",
      subject: { kind: "award-cycle", id: cycle.id },
      facts: { number },
      reason,
      about: juror.personId,
    });
  });
