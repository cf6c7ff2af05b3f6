import type { Cycle } from "~/domains/awards/cycle/cycle";
import { getProvincesCycle } from "~/domains/awards/cycle/cycle.store.server";
import { keepCycle } from "~/domains/awards/cycle/keep-cycle.server";
import { type Award, canDecideAwards } from "~/domains/awards/honour/award";
import { giveAward, noteCertificate } from "~/domains/awards/honour/keep-award.server";
import type { AssertionRow } from "~/domains/credentials/assertion.store.server";
import { canIssueTo } from "~/domains/credentials/can-issue.server";
import { issueHonour } from "~/domains/credentials/issue-honour.server";
import { bookAward } from "~/domains/hours/book-award.server";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { insist, Refused } from "~/kernel/errors";
import { oneAtATime } from "~/kernel/one-at-a-time";
import type { Refusal } from "~/kernel/verdict";
import { readyAchievement } from "./certificate-issuer.server";
import { awardOf, type Listed, readDecisionBasis } from "./decision-basis.server";
import { keepPopulation } from "./statistics/population.server";
import { tellGiven, tellNotGiven } from "./tell-honoured.server";

export interface Deciding {
  issuerId: string;
  /** Hash of the list that she was shown. */
  listHash: string;
}
export type Decided = { ok: true; given: number; withheld: number } | (Refusal & { field: "issuerId" });

/**
 * Gives the awards of a cycle to those on its notice's list who neither withdrew nor were erased since: award, certificate, hours and mails in one
 * transaction, once. Whoever of two officers comes second is told that it is decided. A name that no certificate can print withholds that certificate,
 * not the award. @throws NotFound, Refused
 */
export const decideAwards = (by: BureauOfficer, slug: string, { issuerId, listHash }: Deciding): Promise<Decided> =>
  oneAtATime(`award cycle ${slug}`, () =>
    transact(person(by.personId), async (tx): Promise<Decided> => {
      const cycle = await getProvincesCycle(tx, by, slug);
      const { notice, label, given, gone, others, basis } = await readDecisionBasis(tx, cycle, by.personId, tx.now);
      insist(canDecideAwards(basis, tx.now));
      if (notice?.listHash !== listHash) throw new Refused("award.honour.otherList");
      const ready = await readyAchievement(tx, { key: cycle.label, name: label }, issuerId);
      if (!ready.ok) return { ...ready, field: "issuerId" };
      let withheld = 0;
      for (const one of given) {
        const { certificate } = await honour(tx, by, cycle, { one, label, achievementId: ready.id });
        if (!certificate) withheld++;
      }
      for (const nomination of others) await tellNotGiven(tx, cycle, nomination);
      await keepPopulation(tx, cycle.id);
      const facts = { notice: notice.number, list: listHash, given: given.length, leftOut: gone.length, withheld };
      await keepCycle(tx, cycle, { decidedAt: tx.now }, { act: "award-cycle.decided", facts });
      return { ok: true, given: given.length, withheld };
    }),
  );

interface Honouring {
  one: Listed;
  label: string;
  achievementId: string;
}

/** One award with all that follows on it. */
async function honour(
  tx: Tx,
  by: BureauOfficer,
  cycle: Cycle,
  { one: { line, nomination }, label, achievementId }: Honouring,
): Promise<{ award: Award; certificate: AssertionRow | null }> {
  const { personId } = nomination;
  if (personId === null) throw new Refused("award.honour.otherList");
  const { category, regionCode, employer } = line;
  // Award, roll and certificate bear the one name that stood on notice; no certificate of hers stands under another, or nothing is decided.
  const holderName = line.name;
  const award = await giveAward(tx, {
    cycleId: cycle.id,
    nominationId: nomination.id,
    personId,
    enterpriseId: nomination.enterpriseId,
    regionCode,
    category,
    name: holderName,
    employer,
  });
  const certificate = canIssueTo(holderName).ok
    ? await issueHonour(tx, {
        nominationId: nomination.id,
        personId,
        achievementId,
        holderName,
        employerName: employer,
        award: awardOf(cycle, label, line),
      })
    : null;
  if (certificate) await noteCertificate(tx, award, certificate.id);
  const minutes = cycle.rules.award.renewalMinutes;
  const hours = { awardId: award.id, slug: cycle.slug, title: cycle.title, minutes, day: award.givenOn };
  await bookAward(tx, personId, hours, by.personId);
  await tellGiven(tx, cycle, { personId, label, code: certificate?.code ?? null });
  return { award, certificate };
}
