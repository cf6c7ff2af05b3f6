import type { CorrectionItem } from "@db/schema/nominations";
import { keyOf, type PartKey } from "~/domains/awards/nomination/correction-parts";
import {
  answeredItems,
  type CorrectionOutcome,
  correctionOutcome,
  correctionsAt,
  seesItem,
} from "~/domains/awards/nomination/corrections";
import type { Hand } from "~/domains/awards/nomination/hand";
import type { Nomination } from "~/domains/awards/nomination/nomination";
import type { ExhibitWithFile, NominationStep } from "~/domains/awards/nomination/nomination.store.server";
import type { ExhibitTold } from "../words/exhibit-words";

/** A part that a bureau wants put right, as nominee and nominator read it. */
export interface CorrectionView {
  key: PartKey;
  part: CorrectionItem["part"];
  exhibit: (ExhibitTold & { id: string }) | null;
  words: string;
  outcome: CorrectionOutcome | null;
}

export interface SeenCorrections {
  items: CorrectionView[];
  /** Parts that are the nominee's alone, of which whoever nominates her reads nothing. */
  kept: number;
}

/** What a return asked for, for whoever reads it. */
export function seenCorrections(
  steps: readonly NominationStep[],
  at: number,
  hands: readonly Hand[],
  seen: readonly { id: string }[],
): SeenCorrections {
  const all = correctionsAt(steps, at);
  const told = all.filter(({ item }) => seesItem(hands, item, seen));
  return {
    items: told.map(({ item: { part, exhibit }, words, outcome }) => ({
      key: keyOf({ part, exhibit }),
      part,
      exhibit,
      words,
      outcome,
    })),
    kept: all.length - told.length,
  };
}

/** The same while it is mended: what of it reads otherwise already. Rules are checked again only when it is handed in. */
export function mendedSoFar(
  { items, kept }: SeenCorrections,
  asked: readonly CorrectionItem[],
  nomination: Nomination,
  exhibits: readonly ExhibitWithFile[],
): SeenCorrections {
  const now = answeredItems(asked, nomination, exhibits) ?? [];
  return {
    items: items.map((one) => {
      const at = asked.findIndex((item) => keyOf(item) === one.key);
      const [then, by] = [asked[at], now[at]];
      return one.part === "eligibility" || !then || !by ? one : { ...one, outcome: correctionOutcome(then, by) };
    }),
    kept,
  };
}
