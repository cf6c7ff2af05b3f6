import { hash } from "node:crypto";
import { seededRandom } from "~/kernel/seeded-random";
import { byText, type TieStep } from "./ballot";
import { compareFractions } from "./fraction";
import { criterionMean, type Score } from "./score";

/** Levels from the best, as the meeting decided; those of one level stand equal. */
export type PanelOrder = readonly (readonly string[])[];

/** What sets equal scores apart. */
export interface TieTerms {
  /** Pseudonyms of all that are ranked, each once. */
  nominations: readonly string[];
  ties: readonly TieStep[];
  /** What the meeting decided. For a tie, the first order that names all of it counts. */
  panelOrders: readonly PanelOrder[];
  /** The seed of the draw as published; null as long as there is none. */
  drawSeed: string | null;
  /** Whether the rule was still that of opened files of before: see `shuffledOrder`. */
  shuffled?: boolean;
}

/** What a tie waits for: the meeting's order, or the seed of the draw. */
export type Awaited = "panel" | "draw";

/** One nomination that was set apart, or several that cannot be yet. */
export interface Apart {
  nominations: string[];
  resolvedBy: TieStep | null;
  awaits: Awaited | null;
}

/** Sets those of one score apart by the rule's steps, the best first. A rule whose steps end without a draw waits for the panel. */
export function setApart(tied: readonly string[], scores: ReadonlyMap<string, Score>, terms: TieTerms): Apart[] {
  const refine = (group: string[], at: number, by: TieStep | null): Apart[] => {
    if (group.length === 1) return [{ nominations: group, resolvedBy: by, awaits: null }];
    const step = terms.ties[at];
    const levels = step ? levelsBy(step, group, scores, terms) : "panel";
    if (typeof levels === "string") return [{ nominations: group, resolvedBy: null, awaits: levels }];
    return levels.flatMap((level) => refine(level, at + 1, step ?? null));
  };
  return refine(tied.toSorted(byText), 0, null);
}

/**
 * The order of the draw: by the SHA-256 (hexadecimal) of the published seed, a colon and the pseudonym, the lowest first. A place in it hangs
 * on nothing but seed and pseudonym, so that nobody who withdraws, and nobody who stays, draws again for others.
 */
export function drawOrder(nominations: readonly string[], seed: string): string[] {
  const lots = new Map(nominations.map((one) => [one, hash("sha256", `${seed}:${one}`, "hex")]));
  return nominations.toSorted((a, b) => byText(lots.get(a) as string, lots.get(b) as string) || byText(a, b));
}

/**
 * The order of the draw in opened files that do not say `by: "hash"`: all ranked pseudonyms, sorted and shuffled, which any withdrawal did anew.
 * Only to count those again.
 */
const shuffledOrder = (nominations: readonly string[], seed: string): string[] =>
  seededRandom(seed).shuffle(nominations.toSorted(byText));

function levelsBy(
  step: TieStep,
  group: readonly string[],
  scores: ReadonlyMap<string, Score>,
  terms: TieTerms,
): string[][] | Awaited {
  const { panelOrders } = terms;
  if (step.by === "criterion") {
    const means = new Map(group.map((one) => [one, criterionMean(scores.get(one) as Score, step.criterion)] as const));
    return inLevels(group, (a, b) => compareFractions(meanIn(means, b), meanIn(means, a)));
  }
  const place =
    step.by === "panel"
      ? panelOrders.map(placesIn).find((one) => group.every((member) => one.has(member)))
      : drawnPlaces(terms, group);
  if (!place) return step.by;
  return inLevels(group, (a, b) => (place.get(a) as number) - (place.get(b) as number));
}

const meanIn = <M>(means: ReadonlyMap<string, M>, nomination: string): M => means.get(nomination) as M;

type Places = ReadonlyMap<string, number>;

/** Places of an order, read once: each of thousands of ties would read it anew. */
const readOrders = new WeakMap<PanelOrder, Places>();
function placesIn(order: PanelOrder): Places {
  const known = readOrders.get(order);
  if (known) return known;
  const places = new Map(order.flatMap((level, at) => level.map((one) => [one, at] as const)));
  readOrders.set(order, places);
  return places;
}

/** The shuffle of all, once for all ties. */
const shuffles = new WeakMap<TieTerms, PanelOrder>();

/** Undefined as long as there is no seed. */
function drawnPlaces(terms: TieTerms, group: readonly string[]): Places | undefined {
  const { nominations, drawSeed, shuffled } = terms;
  if (drawSeed === null) return undefined;
  const levels = (order: readonly string[]): PanelOrder => order.map((one) => [one]);
  // By hash each has its own lot, so those of a tie stand in it as they do among all.
  if (!shuffled) return placesIn(levels(drawOrder(group, drawSeed)));
  const order = shuffles.get(terms) ?? levels(shuffledOrder(nominations, drawSeed));
  shuffles.set(terms, order);
  return placesIn(order);
}

/** Sorted into runs that `compare` holds equal. */
function inLevels(group: readonly string[], compare: (a: string, b: string) => number): string[][] {
  const levels: string[][] = [];
  for (const one of group.toSorted(compare)) {
    const level = levels.at(-1);
    if (level?.[0] !== undefined && compare(level[0], one) === 0) level.push(one);
    else levels.push([one]);
  }
  return levels;
}
