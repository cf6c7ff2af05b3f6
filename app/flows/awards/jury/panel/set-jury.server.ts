import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq, isNull } from "drizzle-orm";
import { type Cycle, canDo } from "~/domains/awards/cycle/cycle";
import { canServe, type Juror } from "~/domains/awards/jury/juror/juror";
import { type CycleJuror, expertsOf, jurorsOf, reviewStandsOf } from "~/domains/awards/jury/jury.store.server";
import { getCycleToRun } from "~/domains/awards/nomination/own-case.server";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import { addGrant, endGrant } from "~/domains/people/grant-role.server";
import { findPerson } from "~/domains/people/person.store.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { grantsInForce } from "~/domains/people/role-grant.store.server";
import { insist, NotFound, Refused } from "~/kernel/errors";
import { isoDayOf } from "~/kernel/instant-format";
import { type Refusal, refused, type Verdict } from "~/kernel/verdict";
import { namedInReason } from "../../named-in-text.server";
import { drawAlias } from "../dossiers/make-dossiers.server";
import { canScoreIn } from "../ties/barred-jurors.server";

const { cycleJuror } = tables;

/** Whether an expert can be named for a cycle: her terms cover what is left until the end of its review, and after it the day itself. */
export const canBeNamed = (one: Juror, { reviewUntil }: Pick<Cycle, "reviewUntil">, now: number): Verdict =>
  canServe(one, { from: isoDayOf(now), to: isoDayOf(Math.max(reviewUntil - 1, now)) });

/** Whether jurors can still be named or released: once ballots are sealed nobody reads any more, and who scored is settled. */
export function canNameJury(cycle: Cycle, now: number): Verdict {
  const verdict = canDo("name-jury", cycle, now);
  return verdict.ok && cycle.sealedAt !== null ? refused("award.juror.sealed") : verdict;
}

/** Names an expert as a juror of a cycle: she gets an alias, a number, and the role for it. @throws NotFound, Refused */
export const nameJuror = (by: BureauOfficer, slug: string, personId: string): Promise<{ number: number }> =>
  transact(person(by.personId), async (tx) => {
    const cycle = await getCycleToRun(tx, by, slug);
    insist(canNameJury(cycle, tx.now));
    const found = (await expertsOf(tx)).find((one) => one.personId === personId);
    if (!found || !(await isThere(tx, personId))) throw new NotFound("expert");
    insist(canBeNamed(found, cycle, tx.now));
    insist(await canScoreIn(tx, cycle.id, personId, tx.now));
    const all = await tx.select().from(cycleJuror).where(eq(cycleJuror.cycleId, cycle.id));
    if (all.some((one) => one.personId === personId && one.removedAt === null))
      throw new Refused("award.juror.already");
    const number = Math.max(0, ...all.map((one) => one.number)) + 1;
    await tx.insert(cycleJuror).values({
      alias: drawAlias(),
      cycleId: cycle.id,
      personId,
      number,
      addedBy: by.personId,
      addedAt: tx.now,
      removedAt: null,
      removedReason: null,
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

/** Whether a juror can be released: she reads nothing, or was recused from all of it. */
export async function canRelease(
  on: Reader,
  cycle: Cycle,
  { alias }: Pick<CycleJuror, "alias">,
  now: number,
): Promise<Verdict> {
  const reads = (await reviewStandsOf(on, cycle.id)).filter(
    ({ juror, state }) => juror === alias && state !== "replaced",
  );
  return reads.length > 0 ? refused("award.juror.reads", { count: reads.length }) : canNameJury(cycle, now);
}

/** Takes a juror out of a cycle while she reads nothing in it; afterwards each of her readings is recused by itself. @throws NotFound, Refused */
export const releaseJuror = (
  by: BureauOfficer,
  slug: string,
  number: number,
  reason: string,
  names = "",
): Promise<{ ok: true } | (Refusal & { field: string })> =>
  transact(person(by.personId), async (tx) => {
    const cycle = await getCycleToRun(tx, by, slug);
    const juror = (await jurorsOf(tx, cycle.id)).find((one) => one.number === number);
    if (!juror) throw new NotFound("juror");
    insist(await canRelease(tx, cycle, juror, tx.now));
    const named = await namedInReason(tx, cycle.id, reason, { tx, by, seen: names });
    if (named) return named;
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
    return { ok: true as const };
  });
