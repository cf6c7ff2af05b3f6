import type { DossierFlag, ShownPiece } from "@db/schema/jury";
import type { MaskToken } from "~/domains/awards/jury/blind/hidden-words";
import { maskLabel } from "~/domains/awards/jury/blind/mask-label";
import type { Locale, TextKey, Translate } from "~/i18n/translate";

/** A piece of a masked text in words: what stands there, or what a juror reads in the place of something hidden. */
export interface BlindPiece {
  text: string;
  hidden: boolean;
}

export const blindWords = (t: Translate, locale: Locale, pieces: readonly ShownPiece[]): BlindPiece[] =>
  pieces.map((piece) =>
    "text" in piece
      ? { text: piece.text, hidden: false }
      : { text: maskLabel(t, piece.token as MaskToken, locale), hidden: true },
  );

/** What an officer has to look at: where it stands, why, and whether it is hidden. */
export const flagWords = (t: Translate, flags: readonly DossierFlag[]) =>
  flags.map(({ where, kind, text, masked }) => ({
    where: where.startsWith("exhibit-")
      ? t("juryDesk.look.exhibitPlace", { place: where.slice("exhibit-".length) })
      : t(`juryDesk.look.${where === "summary" ? "summary" : "deeds"}`),
    why: t(`jury.flag.${kind}` as TextKey),
    text,
    masked,
  }));
