import type { BlindExhibit } from "@db/schema/jury";
import { coarse, titleTells } from "~/domains/awards/jury/dossier/coarse-facts";
import type { Locale, Translate } from "~/i18n/translate";
import { exhibitWords, linesBelowKind } from "../words/exhibit-words";
import { type BlindPiece, shownPieces } from "./blind-pieces";

/** An exhibit as a juror reads it. */
export interface ShownExhibit {
  place: number;
  /** Its place in words: 证3. */
  name: string;
  kind: string;
  title: BlindPiece[];
  /** What is known of it, a line each. */
  lines: string[];
  checked: boolean;
  /** Who checked it, or that nobody did. */
  mark: string;
  /** Where its paper is opened; null where it has none or it is withheld. */
  paper: string | null;
  withheld: "names" | "not-stripped" | null;
}

/** Also of a dossier that was made when days were kept whole. @param reviewId whose address its paper has */
export function shownExhibit(t: Translate, locale: Locale, exhibit: BlindExhibit, reviewId: string): ShownExhibit {
  const { place, source, fileId, fileName, withheld } = exhibit;
  const words = exhibitWords(t, locale, { ...exhibit, ...coarse(exhibit), title: "" });
  return {
    place,
    name: t("juror.room.place", { place }),
    kind: words.kind,
    lines: linesBelowKind(words),
    title: shownPieces(t, locale, titleTells(exhibit.kind) ? [] : exhibit.title),
    checked: source === "checked",
    mark: words.checkedBy ?? words.mark,
    paper: fileId !== null && fileName !== null ? `/juror/reviews/${reviewId}/exhibits/${place}` : null,
    withheld: fileId !== null && fileName === null ? (withheld ?? "not-stripped") : null,
  };
}
