import type { Cycle } from "~/domains/awards/cycle/cycle";
import { correctableParts, type PartKey } from "~/domains/awards/nomination/correction-parts";
import { correctionItems } from "~/domains/awards/nomination/corrections";
import { dueBy } from "~/domains/awards/nomination/mending";
import { moveNomination } from "~/domains/awards/nomination/move-nomination.server";
import type { Nomination } from "~/domains/awards/nomination/nomination";
import { type ExhibitWithFile, exhibitsOf } from "~/domains/awards/nomination/nomination.store.server";
import { addOfficerBurden } from "~/domains/awards/nomination/typed-burden";
import { person, transact } from "~/domains/ledger/transact.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { translator } from "~/i18n/translate";
import { type Refusal, refused } from "~/kernel/verdict";
import { tellNominee } from "../../nomination/tell-nomination.server";
import { correctionLine } from "../../words/correction-words";
import { shownContent } from "../shown-content";
import { takeFromDesk } from "./take-from-desk.server";

/** The parts that a bureau can ask to put right: of what it sees. */
export const partsToCorrect = (nomination: Nomination, cycle: Cycle, exhibits: readonly ExhibitWithFile[]) =>
  correctableParts(cycle.rules.categories, shownContent(nomination, exhibits).exhibits, nomination.eligibility ?? []);

/** What is to be put right, at least one part with words; until when (ms); what the officer was shown, and how long her form took. */
export interface Return {
  items: readonly { key: PartKey; words: string }[];
  dueAt: number;
  seen?: string;
  seconds?: number | null;
}

/** Gives it back to be mended: which parts, what is wrong with each, and until when. @throws NotFound, Refused */
export const returnNomination = (
  by: BureauOfficer,
  id: string,
  { items: asked, dueAt, seen = "", seconds = null }: Return,
): Promise<{ ok: true } | (Refusal & { field: string })> =>
  transact(person(by.personId), async (tx) => {
    const { nomination, cycle, desk } = await takeFromDesk(tx, by, id, seen);
    if (dueAt <= tx.now) return { ...refused("award.duePast"), field: "dueOn" };
    if (dueAt > dueBy(desk.level, cycle))
      return { ...refused(desk.level === "province" ? "award.dueLateProvince" : "award.dueLate"), field: "dueOn" };
    const exhibits = await exhibitsOf(tx, id);
    const parts = partsToCorrect(nomination, cycle, exhibits);
    const items = correctionItems(
      asked.filter(({ key }) => parts.includes(key)),
      nomination,
      exhibits,
    );
    if (items.length === 0) return { ...refused("award.correction.none"), field: "part" };
    // Its words, one a part, and the day.
    const change = { dueAt, ...addOfficerBurden(nomination, items.length + 1, seconds) };
    const kept = await moveNomination(tx, by, nomination, "return", { items, change, facts: { parts: items.length } });
    await tellNominee(tx, kept, cycle, "returned", (locale) =>
      items.map((one) => correctionLine(translator(locale), locale, one)).join("\n"),
    );
    return { ok: true };
  });
