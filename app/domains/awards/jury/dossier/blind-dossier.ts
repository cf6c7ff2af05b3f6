import type { BlindExhibit, DossierFlag, ShownPiece } from "@db/schema/jury";
import type { ExhibitSource } from "@db/statuses";
import type { HiddenNames } from "../blind/hidden-words";
import { maskText } from "../blind/mask-text";

/** An exhibit as the nominee let it go. */
export interface ForwardedExhibit {
  kind: string;
  source: ExhibitSource;
  checkedBy: string | null;
  title: string;
  facts: Record<string, string | number | null>;
  day: string | null;
  fileId: string | null;
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

/**
 * Facts of each kind that tell nothing of who she is. A certificate's code opens its check page, the number of an appointment is its firm's: what is
 * not named here is not shown, so that a new fact of a domain is hidden until somebody thought of it.
 */
const TELLS_NOBODY: Record<string, readonly string[]> = {
  certificate: ["expiresOn"],
  appointment: ["from", "to", "duties"],
  hours: ["hours", "lesson", "event", "claim", "from", "to"],
  event: ["minutes"],
  duty: ["duty", "count", "confirmed", "first", "last"],
  standard: ["standardKind"],
};

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
    exhibits: exhibits.map(({ kind, source, checkedBy, title, facts, day, fileId }, at): BlindExhibit => {
      const told = TELLS_NOBODY[kind] ?? [];
      return {
        ...{ place: at + 1, kind, source, checkedBy, day, fileId, fileName: null },
        title: masked(title, `exhibit-${at + 1}`),
        facts: Object.fromEntries(Object.entries(facts).filter(([name]) => told.includes(name))),
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
