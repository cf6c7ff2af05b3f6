import { db } from "@db/client.server";
import type { Cycle } from "~/domains/awards/cycle/cycle";
import { keyOf, type PartKey } from "~/domains/awards/nomination/correction-parts";
import { correctionItems } from "~/domains/awards/nomination/corrections";
import { lengthOf } from "~/domains/awards/nomination/lengths";
import type { Nomination } from "~/domains/awards/nomination/nomination";
import { exhibitsOf } from "~/domains/awards/nomination/nomination.store.server";
import { type Locale, translator } from "~/i18n/translate";
import { correctionName } from "../words/correction-words";
import { exhibitWords } from "../words/exhibit-words";
import { partsToCorrect } from "./acts/return-nomination.server";
import { categoryName } from "./nomination-list.server";

/** A part that can be marked, as the officer reads it. */
export interface ReturnPart {
  key: PartKey;
  name: string;
  hint: string;
}

/** The parts of a nomination that a bureau can ask to put right, each with a word on how it stands. */
export async function returnParts(nomination: Nomination, cycle: Cycle, locale: Locale): Promise<ReturnPart[]> {
  const t = translator(locale);
  const exhibits = await exhibitsOf(db, nomination.id);
  const keys = partsToCorrect(nomination, cycle, exhibits);
  const items = correctionItems(
    keys.map((key) => ({ key, words: "" })),
    nomination,
    exhibits,
  );
  const { deeds, summary } = nomination;
  const counts: Record<string, number> = { deeds: lengthOf(deeds), summary: lengthOf(summary) };
  const category = categoryName(cycle, nomination.category);
  return items.map((item) => {
    const { part, exhibit } = item;
    const words = exhibit && exhibitWords(t, locale, exhibit);
    return {
      key: keyOf(item),
      name: correctionName(t, locale, item),
      hint: words
        ? [...words.details, words.mark].join(t("nominationDesk.apart"))
        : t(`nominationDesk.asks.partHints.${part as Exclude<typeof part, "exhibit">}`, {
            category,
            count: counts[part] ?? 0,
          }),
    };
  });
}
