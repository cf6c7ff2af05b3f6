import { db } from "@db/client.server";
import type { BureauLevel, NominationState } from "@db/statuses";
import type { Cycle } from "~/domains/awards/cycle/cycle";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { isOfProvince } from "~/domains/awards/cycle/province";
import { eligibilityChanges } from "~/domains/awards/eligibility/eligibility";
import { type CorrectionOutcome, correctionsAt } from "~/domains/awards/nomination/corrections";
import { deskAt } from "~/domains/awards/nomination/desk-path";
import type { Nomination } from "~/domains/awards/nomination/nomination";
import { exhibitsOf, recommendationsOf, stepsOf } from "~/domains/awards/nomination/nomination.store.server";
import { type Burden, burdenOf } from "~/domains/awards/nomination/typed-burden";
import { placeName } from "~/domains/directory/region";
import { findRegions } from "~/domains/directory/region.store.server";
import { listFilesOf } from "~/domains/files/stored-file.store.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { type Locale, translator } from "~/i18n/translate";
import { checkEligibility } from "../nomination/check-eligibility.server";
import { type Outcome, outcomesOf } from "../nomination/outcomes.server";
import { correctionName } from "../words/correction-words";
import { changeWords, type EligibilityWords, eligibilityWords } from "../words/eligibility-words";
import { exhibitWords, titledExhibit } from "../words/exhibit-words";
import { actingDesk, deadlineOf, deskPlace } from "./desk-place.server";
import { type DeskStanding, deskStanding } from "./desk-verdicts.server";
import { letGoRecords } from "./let-go-records";
import { categoryName } from "./nomination-list.server";
import { shownContent } from "./shown-content";

/** A recommendation that stands, with the bureau that gave it. */
export interface GivenRecommendation {
  level: BureauLevel;
  place: string;
  rank: number;
  opinion: string;
  at: number;
}

/** What happened since it was handed in; what she did with it before is hers. */
export interface DossierStep {
  act: string;
  at: number;
  place: string;
  reason: string | null;
  /** Of a return: what was to be put right, and what became of it. */
  corrections: DossierCorrection[];
}

/** A part that was to be put right, as bureaus read it. */
export interface DossierCorrection {
  name: string;
  words: string;
  outcome: CorrectionOutcome | null;
}

/** Acts of a nominee that no bureau is told of. */
const HERS = ["open", "write", "ask-consent", "consent", "refuse"];

export interface Dossier {
  id: string;
  cycle: { slug: string; title: string };
  name: string | null;
  firm: string | null;
  state: NominationState;
  outcome: Outcome | null;
  since: number;
  dueAt: number | null;
  desk: string;
  deadline: number | null;
  verdicts: DeskStanding["verdicts"];
  /** Hash of what was handed in: an act goes by it. */
  seen: string;
  content: Awaited<ReturnType<typeof contentWords>>;
  facts: { place: string; category: string; origin: Nomination["origin"]; submittedAt: number | null } & Pick<
    NonNullable<Nomination["facts"]>,
    "industry" | "size" | "appointedOn"
  >;
  burden: Burden;
  eligibility: (EligibilityWords & ReturnType<typeof letGoRecords>)[];
  /** Since it was handed in; null where it cannot be computed any more. */
  changes: ReturnType<typeof changeWords> | null;
  steps: DossierStep[];
  recommendations: GivenRecommendation[];
}

/** A nomination of the officer's region, found within her scope, as she reads it. */
export async function readDossier(
  officer: BureauOfficer,
  nomination: Nomination,
  { locale, now }: { locale: Locale; now: number },
): Promise<Dossier> {
  const t = translator(locale);
  const cycle = await getCycle(db, nomination.cycleId);
  const [exhibits, regions, standing, steps, recommendations] = await Promise.all([
    exhibitsOf(db, nomination.id),
    findRegions(),
    deskStanding(db, officer, nomination, cycle, now),
    stepsOf(db, nomination.id),
    givenRecommendations(nomination),
  ]);
  const shown = shownContent(nomination, exhibits);
  const { id, facts, state, stateAt: since, dueAt, submittedAt, origin } = nomination;
  const province = isOfProvince(officer, regions);
  const outcome = (await outcomesOf(db, [nomination], now, () => province)).get(id) ?? null;
  const desk = actingDesk(nomination, regions, cycle, now);
  const lines = nomination.eligibility ?? [];
  return {
    id,
    state,
    outcome,
    since,
    dueAt,
    recommendations,
    verdicts: standing.verdicts,
    seen: nomination.lockedHash ?? "",
    cycle: { slug: cycle.slug, title: cycle.title },
    name: facts?.name ?? null,
    firm: facts?.employer ?? null,
    desk: deskPlace(desk, regions),
    deadline: desk ? deadlineOf(cycle, desk.level) : null,
    content: await contentWords(nomination, shown, locale),
    facts: {
      origin,
      submittedAt,
      place: placeName(nomination.regionCode, regions),
      category: categoryName(cycle, nomination.category),
      industry: facts?.industry ?? null,
      size: facts?.size ?? null,
      appointedOn: facts?.appointedOn ?? null,
    },
    burden: burdenOf(nomination),
    eligibility: lines.map((line) => ({
      ...eligibilityWords(t, locale, line),
      ...letGoRecords(t, locale, line, shown.exhibits),
    })),
    changes: await changesSince(nomination, cycle, locale, now),
    steps: steps.flatMap(({ act, at, level, reason }, n) => {
      if (HERS.includes(act)) return [];
      const by = level === null ? undefined : deskAt(nomination.regionCode, level, regions);
      const corrections = correctionsAt(steps, n).map((one) => correctionWords(one, state, shown, locale));
      return [{ act, at, reason, place: deskPlace(by, regions), corrections }];
    }),
  };
}

/**
 * A part in words. An exhibit that she does not hand in any more is not named again: it is hers. While she mends, nothing tells what she has
 * decided so far.
 */
function correctionWords(
  { item, words, outcome }: ReturnType<typeof correctionsAt>[number],
  state: NominationState,
  { exhibits }: ReturnType<typeof shownContent>,
  locale: Locale,
): DossierCorrection {
  const stands = outcome !== "gone" && (state === "returned" || exhibits.some(({ id }) => id === item.exhibit?.id));
  const named = stands ? item : { ...item, exhibit: null };
  return { name: correctionName(translator(locale), locale, named), words, outcome };
}

/** What she handed in, in words, with the papers that came along. */
async function contentWords(nomination: Nomination, shown: ReturnType<typeof shownContent>, locale: Locale) {
  const t = translator(locale);
  const { deeds, summary, intact, mending } = shown;
  const files = (await listFilesOf(db, "nomination", [nomination.id])).get(nomination.id) ?? [];
  return {
    deeds,
    summary,
    intact,
    mending,
    hash: nomination.lockedHash,
    erased: nomination.personId === null,
    exhibits: shown.exhibits.map((one) => {
      const file = files.find(({ id }) => id === one.fileId);
      const words = exhibitWords(t, locale, one);
      return {
        id: one.id,
        source: one.source,
        title: titledExhibit(t, words),
        details: words.details,
        mark: words.mark,
        checkedBy: words.checkedBy,
        file: file ? { id: file.id, fileName: file.fileName, bytes: file.bytes } : null,
      };
    }),
  };
}

async function changesSince(nomination: Nomination, cycle: Cycle, locale: Locale, now: number) {
  if (nomination.personId === null || nomination.eligibility === null) return null;
  const today = await checkEligibility(db, cycle, nomination.personId, now);
  return changeWords(translator(locale), locale, eligibilityChanges(nomination.eligibility, today));
}

/** Recommendations of a nomination that stand, from below, with the bureaus that gave them. */
export async function givenRecommendations(nomination: Nomination): Promise<GivenRecommendation[]> {
  const [given, regions] = await Promise.all([recommendationsOf(db, [nomination.id]), findRegions()]);
  return given.map(({ level, regionCode, rank, opinion, at }) => ({
    level,
    rank,
    opinion,
    at,
    place: regions.get(regionCode)?.name ?? "",
  }));
}
