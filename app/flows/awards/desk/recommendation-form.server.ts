import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { desksOf } from "~/domains/awards/nomination/desk-path";
import type { Nomination } from "~/domains/awards/nomination/nomination";
import { exhibitsOf, recommendationsOf, stepsOf } from "~/domains/awards/nomination/nomination.store.server";
import { SEEN_STATES } from "~/domains/awards/nomination/seen-states";
import { regionsOf } from "~/domains/directory/bureau-scope.server";
import { placeName } from "~/domains/directory/region";
import { findRegions } from "~/domains/directory/region.store.server";
import { bureauGrantsOf } from "~/domains/people/role-scope";
import type { SignedIn } from "~/domains/people/visitor";
import { translator } from "~/i18n/translate";
import { isDemo } from "~/kernel/config";
import { isId } from "~/kernel/ids";
import { isoDayOf } from "~/kernel/instant-format";
import { OFFICIAL_FRAME } from "~/pdf/official-frame.server";
import { renderSheets } from "~/pdf/render-sheets.server";
import { eligibilityWords } from "../words/eligibility-words";
import { exhibitWords } from "../words/exhibit-words";
import { categoryName } from "./nomination-list.server";
import { recommendationBlocks } from "./recommendation-blocks.server";
import { shownContent } from "./shown-content";

const LOCALE = "zh-CN";
const t = translator(LOCALE);

/**
 * 推荐表 of a nomination that was handed in, for the bureaus above its firm and for its nominee; null for everybody else, and while she mends it.
 * The same content has the same bytes.
 */
export async function recommendationForm(
  who: SignedIn,
  nominationId: string,
): Promise<{ name: string; bytes: Buffer } | null> {
  const nomination = isId(nominationId) ? await findReadable(who, nominationId) : null;
  return nomination && writeRecommendationForm(nomination);
}

/** The same of a nomination that the caller found within its scope. */
export async function writeRecommendationForm(nomination: Nomination): Promise<{ name: string; bytes: Buffer } | null> {
  const [cycle, exhibits, regions, recommendations, steps] = await Promise.all([
    getCycle(db, nomination.cycleId),
    exhibitsOf(db, nomination.id),
    findRegions(),
    recommendationsOf(db, [nomination.id]),
    stepsOf(db, nomination.id),
  ]);
  const shown = shownContent(nomination, exhibits);
  if (shown.mending) return null;
  const { facts, submittedAt, lockedHash, eligibility, origin } = nomination;
  const acceptedAt =
    nomination.state === "accepted" ? (steps.findLast(({ act }) => act === "accept")?.at ?? null) : null;
  const days = [submittedAt ?? 0, acceptedAt ?? 0, ...recommendations.map(({ at }) => at)];
  const blocks = recommendationBlocks({
    cycleTitle: cycle.title,
    demo: isDemo(),
    origin,
    submittedAt,
    acceptedAt,
    name: facts?.name ?? null,
    firm: facts?.employer ?? null,
    industry: facts?.industry ?? null,
    size: facts?.size ?? null,
    appointedOn: facts?.appointedOn ?? null,
    hash: lockedHash ?? "",
    place: placeName(nomination.regionCode, regions),
    category: categoryName(cycle, nomination.category),
    deeds: shown.deeds,
    summary: shown.summary,
    eligibility: (eligibility ?? []).map((line) => eligibilityWords(t, LOCALE, line)),
    exhibits: shown.exhibits.map((one) => ({ words: exhibitWords(t, LOCALE, one), hash: one.hash })),
    desks: desksOf(nomination.regionCode, regions).map(({ level, regionCode }) => ({
      level,
      bureau: regions.get(regionCode)?.name ?? "",
      given: recommendations.find((one) => one.level === level) ?? null,
    })),
  });
  const title = t("nominationDesk.print.title");
  const bytes = await renderSheets({
    title: `${cycle.title}${title}`,
    day: isoDayOf(Math.max(...days)),
    blocks,
    frame: OFFICIAL_FRAME,
    foot: (sheet) => t("nominationDesk.print.foot", { sheet }),
  });
  return { name: `${title}-${facts?.name ?? nomination.id}.pdf`, bytes };
}

/** What was handed in, for the nominee herself or for an officer of a bureau above her firm. */
async function findReadable(who: SignedIn, id: string): Promise<Nomination | null> {
  const [found] = await db.select().from(tables.nomination).where(eq(tables.nomination.id, id));
  if (!found || !SEEN_STATES.some((state) => state === found.state)) return null;
  if (found.personId !== null && found.personId === who.personId) return found;
  return (await regionsOf({ bureauGrants: bureauGrantsOf(who) })).includes(found.regionCode) ? found : null;
}
