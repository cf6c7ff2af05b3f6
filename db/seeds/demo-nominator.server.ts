import { type Desk, desksOf } from "~/domains/awards/nomination/desk-path";
import type { Nomination } from "~/domains/awards/nomination/nomination";
import { exhibitsOf, findNomination, recommendedBy } from "~/domains/awards/nomination/nomination.store.server";
import { findRegions } from "~/domains/directory/region.store.server";
import { findByAccount } from "~/domains/people/person.store.server";
import type { BureauOfficer, Person } from "~/domains/people/proof";
import { acceptNomination } from "~/flows/awards/desk/acts/accept-nomination.server";
import { beginCheck } from "~/flows/awards/desk/acts/begin-check.server";
import { recommendNomination } from "~/flows/awards/desk/acts/recommend-nomination.server";
import { returnNomination } from "~/flows/awards/desk/acts/return-nomination.server";
import { giveConsent } from "~/flows/awards/nomination/consent-nomination.server";
import { openNomination } from "~/flows/awards/nomination/open-nomination.server";
import { submitNomination } from "~/flows/awards/nomination/submit-nomination.server";
import { writeNomination } from "~/flows/awards/nomination/write-nomination.server";
import { now } from "~/kernel/clock";
import { isoDayOf } from "~/kernel/instant-format";
import { DAY_MS } from "~/kernel/milliseconds";
import { endOfDay } from "~/kernel/typed-day";
import { db } from "../client.server";
import { nominationText } from "./demo-nomination-texts";

/** How far a nomination of a demo goes. */
export type Ends = "draft" | "written" | "submitted" | "checking" | "returned" | "recommended" | "accepted";

/** How somebody nominates herself in a demo, and how far it goes. */
interface Story {
  cycle: string;
  category: string;
  n: number;
  ends: Ends;
  /** Records of a later day stay with her: her cycle is of the past. */
  until?: string;
}

export async function nominateOneself(personId: string, { cycle, category, n, ends, until }: Story): Promise<void> {
  const by = { personId } as Person;
  const opened = await openNomination(by, {
    cycle,
    personId,
    category,
    origin: "self",
    originId: null,
    formKey: null,
  });
  if (!opened.ok || ends === "draft") return;
  const texts = await textsFor(opened.id, n);
  await writeNomination(by, opened.id, { category, ...texts, hiddenWords: [] }, 1_080 + ((n * 437) % 1_500));
  if (ends === "written") return;
  // Who does not meet the rules yet goes no further than her consent.
  const exhibits = await exhibitsOf(db, opened.id);
  const forward = exhibits.filter(({ day }) => !until || !day || day <= until).map(({ id }) => id);
  await giveConsent(
    by,
    opened.id,
    {
      forward,
      publishName: true,
      publishSummary: n % 3 !== 1,
      publishOtherwise: n % 2 === 0,
    },
    95 + ((n * 31) % 140),
  );
  const sent = await submitNomination(by, opened.id);
  if (sent.ok && ends !== "submitted") await atDesk(opened.id, ends);
}

/** A text of the demo as this nominee would have written it. */
export async function textsFor(id: string, n: number) {
  const facts = (await findNomination(db, id))?.facts;
  return nominationText(n, { name: facts?.name ?? "", firm: facts?.employer ?? "" });
}

const CORRECTIONS = [
  { key: "deeds", words: "第二段写到的获奖没有附材料，请补充获奖证明，或者删去这一句。" },
  { key: "summary", words: "摘要写到的数量与主要事迹不一致，请核对。" },
] as const;
const OPINION = "情况属实，履职扎实，带动了同行企业，同意推荐。";

/** What the bureaus do with it, as far as its story goes: the county looks at it, returns or recommends it, and so up to the province. */
async function atDesk(id: string, ends: Ends): Promise<void> {
  const one = await findNomination(db, id);
  if (!one) return;
  const [county, ...above] = desksOf(one.regionCode, await findRegions());
  const officer = county && (await officerOf(county));
  if (!officer) return;
  if (ends === "checking" || ends === "returned") await beginCheck(officer, one.id);
  const dueAt = endOfDay(isoDayOf(now() + 7 * DAY_MS));
  if (ends === "returned") await returnNomination(officer, one.id, { items: CORRECTIONS, dueAt, seconds: 214 });
  if (ends !== "recommended" && ends !== "accepted") return;
  await recommend(county, one);
  for (const desk of ends === "accepted" ? above : []) {
    const by = await officerOf(desk);
    if (desk.level !== "province") await recommend(desk, one);
    else if (by) await acceptNomination(by, one.id);
  }
}

/** At the next place that is free at this desk. */
async function recommend(desk: Desk, { id, cycleId }: Nomination): Promise<void> {
  const by = await officerOf(desk);
  const rank = (await recommendedBy(db, { cycleId, ...desk })).length + 1;
  if (by) await recommendNomination(by, id, { opinion: OPINION, rank, seconds: 70 + ((rank * 23) % 90) });
}

/** An officer of the demo for a desk, as the guards would prove her; the acts stand in the name of the demo's officer of that level. */
export async function officerOf({ level, regionCode }: Desk): Promise<BureauOfficer | null> {
  const found = await findByAccount(db, level);
  if (!found) return null;
  const bureauGrants = [{ id: "demo", role: level, scopeKind: "region", scopeId: regionCode }];
  return { personId: found.id, name: found.name, bureauGrants } as unknown as BureauOfficer;
}
