import { db } from "@db/client.server";
import type { Cycle } from "~/domains/awards/cycle/cycle";
import { canDecideAwards, canRevoke } from "~/domains/awards/honour/award";
import { awardsOf } from "~/domains/awards/honour/award.store.server";
import { canRunCycle } from "~/domains/awards/nomination/own-case.server";
import { canIssueTo } from "~/domains/credentials/can-issue.server";
import { currentCertificates } from "~/domains/credentials/current-certificates.server";
import type { BureauOfficer } from "~/domains/people/proof";
import type { Locale } from "~/i18n/translate";
import { cycleNames } from "../cycle/cycle-names.server";
import { issuerOf } from "./certificate-issuer.server";
import { readDecisionBasis } from "./decision-basis.server";

const categoryOf = ({ rules }: Cycle, id: string): string => rules.categories.find((one) => one.id === id)?.name ?? id;

/** What a decision would do, to whom, as its page says before it is taken; nothing of it once it is. */
export async function decisionView(by: BureauOfficer, cycle: Cycle, { locale, now }: { locale: Locale; now: number }) {
  const [{ notice, given, gone, others, basis }, issuer, names] = await Promise.all([
    readDecisionBasis(db, cycle, by.personId, now),
    issuerOf(db, cycle.label),
    cycleNames(locale),
  ]);
  const people = given.map(({ line: { nomination, name, employer, regionCode, category } }) => ({
    key: nomination,
    name,
    employer,
    place: names.place(regionCode),
    category: categoryOf(cycle, category),
    withheld: !canIssueTo(name).ok,
  }));
  const minutes = cycle.rules.award.renewalMinutes;
  return {
    verdict: canDecideAwards(basis, now),
    people,
    others: others.length,
    listHash: notice?.listHash ?? "",
    gone: gone.map(({ line, why }) => ({ key: line.nomination, name: why === "erased" ? null : line.name, why })),
    label: names.label(cycle.label),
    hours: minutes === 0 ? null : names.hours(minutes),
    issuer: issuer.set?.name ?? null,
    issuers: issuer.choices.map(({ id, name }) => ({ value: id, label: name })),
  };
}
export type DecisionView = Awaited<ReturnType<typeof decisionView>>;

/** Awards that were given in a cycle, for the province: each with its certificate and whether it can be taken back. */
export async function givenAwards(by: BureauOfficer, cycle: Cycle, locale: Locale) {
  const [awards, names, running] = await Promise.all([
    awardsOf(db, cycle.id),
    cycleNames(locale),
    canRunCycle(db, by, cycle.id),
  ]);
  const certificates = await currentCertificates(
    db,
    awards.flatMap(({ assertionId }) => assertionId ?? []),
  );
  return awards.map((award) => {
    const certificate = award.assertionId === null ? undefined : certificates.get(award.assertionId);
    return {
      id: award.id,
      nominationId: award.nominationId,
      name: award.name,
      employer: award.employer,
      place: names.place(award.regionCode),
      category: categoryOf(cycle, award.category),
      code: certificate?.code ?? null,
      revokedAt: award.revokedAt,
      reason: award.revokedReason,
      revocable: canRevoke(award, by.personId, running),
    };
  });
}
export type GivenAward = Awaited<ReturnType<typeof givenAwards>>[number];
