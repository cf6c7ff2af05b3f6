import { isActive } from "~/domains/appointments/appointment";
import { type Cycle, canDo } from "~/domains/awards/cycle/cycle";
import { getPublicCycle } from "~/domains/awards/cycle/cycle.store.server";
import { isEligible } from "~/domains/awards/eligibility/eligibility";
import { findByAccount } from "~/domains/people/person.store.server";
import type { EnterpriseAdministrator } from "~/domains/people/proof";
import { grantsInForce } from "~/domains/people/role-grant.store.server";
import { checkEligibility } from "~/flows/awards/nomination/check-eligibility.server";
import { askConsent } from "~/flows/awards/nomination/consent-nomination.server";
import { nominable, nominateDirector } from "~/flows/awards/nomination/nominate-director.server";
import { writeNomination } from "~/flows/awards/nomination/write-nomination.server";
import { now } from "~/kernel/clock";
import { isoDayOf } from "~/kernel/instant-format";
import { db } from "../client.server";
import { tables } from "../tables";
import { type Ends, nominateOneself, textsFor } from "./demo-nominator.server";

/** How far each goes, in turn; who is not eligible stops where it is written. */
const ENDS: readonly Ends[] = ["submitted", "recommended", "checking", "accepted", "returned", "accepted", "draft"];
/** So many directors at most nominate themselves beside `graduate`, and so many of them do not meet the rules yet. */
const MOST = 16;
const STILL_WRITING = 3;

/**
 * Nominations of a demo in one cycle, by the flows that everybody goes through: `graduate` has written hers, a firm asked one of its directors,
 * others are on the desks of bureaus, returned, or with the province. Where the cycle has some already, or takes none, nothing is done.
 */
export async function seedDemoNominations(cycleSlug: string): Promise<void> {
  const cycle = await getPublicCycle(db, cycleSlug);
  const before = (await db.select().from(tables.nomination)).filter(({ cycleId }) => cycleId === cycle.id);
  if (before.length > 0 || !canDo("nominate", cycle, now()).ok) return;
  const categories = cycle.rules.categories.map(({ id }) => id);
  const graduate = await findByAccount(db, "graduate");
  const nominees = [...(graduate ? [graduate.id] : []), ...(await directors(cycle, graduate?.id))];
  for (const [n, personId] of nominees.entries())
    await nominateOneself(personId, {
      cycle: cycle.slug,
      category: categories[n % categories.length] ?? "",
      n,
      ends: n === 0 && graduate ? "written" : (ENDS[n % ENDS.length] as Ends),
    });
  await nominateByFirm(cycle.slug, categories[0] ?? "");
}

/** People in office whose firm is not that of `enterprise`, the same ones each time: those who meet the rules of the cycle before the others. */
async function directors(cycle: Cycle, except: string | undefined): Promise<string[]> {
  const administrator = await findByAccount(db, "enterprise");
  const grants = administrator ? await grantsInForce(db, administrator.id, now()) : [];
  const firms = grants.slice(0, 1).map(({ scopeId }) => scopeId);
  const all = await db.select().from(tables.appointment);
  const eligible: string[] = [];
  const others: string[] = [];
  for (const { personId, enterpriseId } of all
    .filter((one) => isActive(one, isoDayOf(now())))
    .sort((a, b) => (a.number < b.number ? -1 : 1))) {
    if (personId === null || personId === except || firms.includes(enterpriseId)) continue;
    const meets = isEligible(await checkEligibility(db, cycle, personId, now())).ok;
    (meets ? eligible : others).push(personId);
  }
  return [...new Set([...eligible, ...others.slice(0, STILL_WRITING)])].slice(0, MOST);
}

/** The firm of `enterprise` asks its director. */
async function nominateByFirm(cycle: string, category: string): Promise<void> {
  const found = await findByAccount(db, "enterprise");
  const grants = found ? await grantsInForce(db, found.id, now()) : [];
  const firm = grants.find(({ role }) => role === "enterprise")?.scopeId;
  if (!found || !firm) return;
  const by = { signedIn: true, personId: found.id, grants, actsForId: firm } as unknown as EnterpriseAdministrator;
  for (const { personId } of await nominable(db, firm, isoDayOf(now()))) {
    if (personId === null) continue;
    const opened = await nominateDirector(by, { cycle, personId, category, formKey: null });
    if (!opened.ok) continue;
    const texts = await textsFor(opened.id, 1);
    await writeNomination(by, opened.id, { category, ...texts, hiddenWords: [] }, 1_560);
    await askConsent(by, opened.id);
    return;
  }
}
