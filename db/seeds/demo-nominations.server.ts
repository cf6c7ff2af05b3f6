import { isActive } from "~/domains/appointments/appointment";
import { type Cycle, canDo as cycleCanDo } from "~/domains/awards/cycle/cycle";
import { getPublicCycle } from "~/domains/awards/cycle/cycle.store.server";
import { isEligible } from "~/domains/awards/eligibility/eligibility";
import { exhibitsOf, nominationsOf } from "~/domains/awards/nomination/nomination.store.server";
import { findByAccount } from "~/domains/people/person.store.server";
import type { BureauOfficer, EnterpriseAdministrator, Person } from "~/domains/people/proof";
import { grantsInForce } from "~/domains/people/role-grant.store.server";
import { askConsent, giveConsent } from "~/flows/awards/consent-nomination.server";
import { nominable, nominateDirector } from "~/flows/awards/nominate-director.server";
import { beginCheck, returnNomination } from "~/flows/awards/nomination-desk.server";
import { openNomination } from "~/flows/awards/open-nomination.server";
import { checkEligibility, submitNomination } from "~/flows/awards/submit-nomination.server";
import { writeNomination } from "~/flows/awards/write-nomination.server";
import { now } from "~/kernel/clock";
import { isoDayOf } from "~/kernel/instant-format";
import { DAY_MS } from "~/kernel/milliseconds";
import { endOfDay } from "~/kernel/typed-day";
import { db } from "../client.server";
import { tables } from "../tables";
import { NOMINATION_TEXTS } from "./demo-nomination-texts";

type Ends = "draft" | "written" | "submitted" | "checking" | "returned";
/** How far each goes, in turn; who is not eligible stops where it is written. */
const ENDS: readonly Ends[] = ["submitted", "checking", "returned", "submitted", "draft", "written"];
/** So many directors at most nominate themselves beside `graduate`, and so many of them do not meet the rules yet. */
const MOST = 16;
const STILL_WRITING = 3;

/**
 * Nominations of a demo in one cycle, by the flows that everybody goes through: `graduate` has written hers, a firm asked one of its directors,
 * others are on the desks of their counties. Where the cycle has some already, or takes none, nothing is done.
 */
export async function seedDemoNominations(cycleSlug: string): Promise<void> {
  const cycle = await getPublicCycle(db, cycleSlug);
  const before = (await db.select().from(tables.nomination)).filter(({ cycleId }) => cycleId === cycle.id);
  if (before.length > 0 || !cycleCanDo("nominate", cycle, now()).ok) return;
  const categories = cycle.rules.categories.map(({ id }) => id);
  const graduate = await findByAccount(db, "graduate");
  const nominees = [...(graduate ? [graduate.id] : []), ...(await directors(cycle, graduate?.id))];
  for (const [n, personId] of nominees.entries())
    await nominateOneself(personId, {
      ...{ cycle: cycle.slug, category: categories[n % categories.length] ?? "", n },
      ends: n === 0 && graduate ? "written" : (ENDS[n % ENDS.length] as Ends),
    });
  await nominateByFirm(cycle.slug, categories[0] ?? "");
}

/** People in office whose firm is not that of `enterprise`, the same ones each time: those who meet the rules of the cycle before the others. */
async function directors(cycle: Cycle, except: string | undefined): Promise<string[]> {
  const administrator = await findByAccount(db, "enterprise");
  const grants = administrator ? await grantsInForce(db, administrator.id, now()) : [];
  const firms = grants.map(({ scopeId }) => scopeId);
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

interface Story {
  cycle: string;
  category: string;
  n: number;
  ends: Ends;
}

async function nominateOneself(personId: string, { cycle, category, n, ends }: Story): Promise<void> {
  const by = { personId } as Person;
  const opened = await openNomination(by, {
    ...{ cycle, personId, category, origin: "self", originId: null, formKey: null },
  });
  if (!opened.ok || ends === "draft") return;
  const texts = NOMINATION_TEXTS[n % NOMINATION_TEXTS.length] as (typeof NOMINATION_TEXTS)[number];
  await writeNomination(by, opened.id, { category, ...texts, hiddenWords: [] }, 18 + ((n * 7) % 25));
  if (ends === "written") return;
  // Who does not meet the rules yet goes no further than her consent.
  const exhibits = await exhibitsOf(db, opened.id);
  const forward = exhibits.map(({ id }) => id);
  await giveConsent(by, opened.id, {
    ...{ forward, publishName: true, publishSummary: n % 3 !== 1, publishOtherwise: n % 2 === 0 },
  });
  const sent = await submitNomination(by, opened.id);
  if (sent.ok && (ends === "checking" || ends === "returned")) await atDesk(personId, ends);
}

/** What the bureau of the county does first. */
async function atDesk(personId: string, ends: "checking" | "returned"): Promise<void> {
  const [one] = await nominationsOf(db, personId);
  const officer = one && (await officerOf(one.regionCode));
  if (!one || !officer) return;
  await beginCheck(officer, one.id);
  const reason = "主要事迹第二段写到的获奖没有附材料，请补充获奖证明，或者删去这一句。";
  const dueAt = endOfDay(isoDayOf(now() + 7 * DAY_MS));
  if (ends === "returned") await returnNomination(officer, one.id, { reason, dueAt });
}

/** An officer of the demo for a region, as the guards would prove her; the acts stand in the name of `county`. */
async function officerOf(regionCode: string): Promise<BureauOfficer | null> {
  const found = await findByAccount(db, "county");
  if (!found) return null;
  const bureauGrants = [{ id: "demo", role: "county", scopeKind: "region", scopeId: regionCode }];
  return { personId: found.id, name: found.name, bureauGrants } as unknown as BureauOfficer;
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
    const texts = NOMINATION_TEXTS[1] as (typeof NOMINATION_TEXTS)[number];
    await writeNomination(by, opened.id, { category, ...texts, hiddenWords: [] }, 26);
    await askConsent(by, opened.id);
    return;
  }
}
