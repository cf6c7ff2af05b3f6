import type { ShownPiece } from "@db/schema/jury";
import type { MaskToken } from "~/domains/awards/jury/blind/hidden-words";
import { maskLabel } from "~/domains/awards/jury/blind/mask-label";
import { textBlocks } from "~/domains/awards/jury/dossier/text-blocks";
import { citingPieces } from "~/domains/awards/jury/review/cited-exhibits";
import type { Locale, Translate } from "~/i18n/translate";

/** A piece of a text as the room shows it: words, what stands for something hidden (单位甲), or an exhibit that is cited. */
export type BlindPiece = { text: string } | { hidden: string } | { place: number; said: string };
export interface BlindBlock {
  kind: "heading" | "paragraph";
  pieces: BlindPiece[];
}

/** A masked text as a juror reads it: what stands for a name in words of her language. */
export function shownPieces(
  t: Translate,
  locale: Locale,
  pieces: readonly ShownPiece[],
  exhibits: ReadonlySet<number> = new Set(),
): BlindPiece[] {
  return pieces.flatMap((piece): BlindPiece[] =>
    "text" in piece ? citingPieces(piece.text, exhibits) : [{ hidden: maskLabel(t, piece.token as MaskToken, locale) }],
  );
}

/** A text of a dossier in paragraphs, its citations of exhibits told apart. */
export const shownBlocks = (
  t: Translate,
  locale: Locale,
  pieces: readonly ShownPiece[],
  exhibits: ReadonlySet<number>,
): BlindBlock[] =>
  textBlocks(pieces).map((block) => ({ ...block, pieces: shownPieces(t, locale, block.pieces, exhibits) }));
