import type { BlindExhibit, ShownPiece } from "@db/schema/jury";
import { refused, type Verdict } from "~/kernel/verdict";
import { type Cycle, canDo } from "../../cycle/cycle";
import { findHidden } from "../blind/find-hidden";
import { hiddenWords } from "../blind/hidden-words";
import type { BlindContent } from "./blind-dossier";
import { BLANKS, type PaperRead } from "./search-paper";

export type Shown = Pick<BlindContent, "deeds" | "summary" | "exhibits">;

/** What shows whom a dossier is of, as somebody found it while jurors read. */
export interface Leak {
  words: readonly string[];
  /** Exhibits whose papers are withheld, by place. */
  papers: readonly number[];
}

/** Whether more can be hidden in a dossier that jurors read: until the ballots are sealed. Before the review it is looked at as a whole. */
export function canHideMore(cycle: Cycle, now: number): Verdict {
  const verdict = canDo("seal", cycle, now);
  return verdict.ok && cycle.sealedAt !== null ? refused("jury.review.sealed") : verdict;
}

/**
 * A dossier in which more is hidden than before, and never less: what was shown is gone through, what was hidden stays as it is. A paper that says one of the words is
 * withheld. @param papers by file, as they are searched
 */
export function hideMore(
  shown: Shown,
  { words, papers: places }: Leak,
  papers: ReadonlyMap<string, PaperRead | null>,
): Shown {
  const nobody = { name: "", others: [...words] };
  const sought = hiddenWords({ nominee: nobody, firms: [], regions: [], contacts: [], codes: [] }).words;
  const masked = (pieces: readonly ShownPiece[]): ShownPiece[] =>
    pieces.flatMap((piece): ShownPiece[] => {
      if (!("text" in piece)) return [piece];
      const cut: ShownPiece[] = [];
      let place = 0;
      for (const { from, to, token } of findHidden(piece.text, sought)) {
        if (from > place) cut.push({ text: piece.text.slice(place, from) });
        cut.push({ token });
        place = to;
      }
      return place === 0
        ? [piece]
        : [...cut, ...(place < piece.text.length ? [{ text: piece.text.slice(place) }] : [])];
    });
  const says = (fileId: string | null): boolean => {
    const text = fileId === null ? undefined : papers.get(fileId)?.text;
    return text !== undefined && findHidden(text.replace(BLANKS, ""), sought).length > 0;
  };
  return {
    deeds: masked(shown.deeds),
    summary: masked(shown.summary),
    exhibits: shown.exhibits.map((one): BlindExhibit => {
      const title = masked(one.title);
      const withheld = one.fileName !== null && (places.includes(one.place) || says(one.fileId));
      return withheld ? { ...one, title, fileName: null, withheld: "names" } : { ...one, title };
    }),
  };
}
