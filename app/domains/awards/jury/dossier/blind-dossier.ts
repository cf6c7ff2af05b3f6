import type { BlindExhibit, DossierFlag, ShownPiece } from "@db/schema/jury";
import type { ExhibitSource } from "@db/statuses";
import type { HiddenNames } from "../blind/hidden-words";
import { maskText } from "../blind/mask-text";
import { coarse, titleTells } from "./coarse-facts";
import { type PaperRead, searchPaper } from "./search-paper";

/** An exhibit as the nominee let it go. */
export interface ForwardedExhibit {
  kind: string;
  source: ExhibitSource;
  checkedBy: string | null;
  title: string;
  facts: Record<string, string | number | null>;
  day: string | null;
  fileId: string | null;
  /** Its paper as it was written anew; null where it could not be, or there is none. */
  paper?: PaperRead | null;
  /** A certificate of honour: public rolls name the few who were honoured in a year, so neither what it is called nor its year is told. */
  honour?: boolean;
}

export interface Written {
  deeds: string;
  summary: string;
  exhibits: readonly ForwardedExhibit[];
}

export interface BlindContent {
  deeds: ShownPiece[];
  summary: ShownPiece[];
  exhibits: BlindExhibit[];
  flags: DossierFlag[];
}

/** What a juror sees of a nomination, and what an officer has to look at first. Exhibits are numbered in their order (证1, 证2 …). */
export function blindContent({ deeds, summary, exhibits }: Written, hidden: HiddenNames): BlindContent {
  const flags: DossierFlag[] = [];
  const masked = (text: string, where: string): ShownPiece[] => {
    const { segments, flags: found } = maskText(text, hidden);
    flags.push(...found.map(({ kind, text: what, masked: hides }) => ({ where, kind, text: what, masked: hides })));
    return segments;
  };
  return {
    deeds: masked(deeds, "deeds"),
    summary: masked(summary, "summary"),
    exhibits: exhibits.map((one, at): BlindExhibit => {
      const { kind, source, checkedBy, fileId, paper = null, honour = false } = one;
      const where = `exhibit-${at + 1}`;
      const searched = fileId === null ? null : searchPaper(paper, hidden);
      flags.push(...(searched?.flags ?? []).map((flag) => ({ where, ...flag })));
      return {
        place: at + 1,
        kind,
        source,
        checkedBy,
        fileId,
        fileName: searched?.fileName ?? null,
        withheld: searched?.withheld ?? null,
        title: titleTells(kind) || honour ? [] : masked(one.title, where),
        ...coarse(honour ? { kind, facts: {}, day: null } : one),
      };
    }),
    flags,
  };
}

/** What hides more after an officer looked: her words join the names that are hidden. */
export const hidingAlso = (hidden: HiddenNames, words: readonly string[]): HiddenNames => ({
  ...hidden,
  nominee: { ...hidden.nominee, others: [...hidden.nominee.others, ...words] },
});
