import type { ReactNode } from "react";
import { each } from "../each";

/** A heading, whole or as the phrases between which it may break. */
export type Phrases = ReactNode | readonly string[];

/** Phrases as blocks in the line: a heading breaks between them, and inside one only when it is longer than the line. */
export function joinPhrases(text: Phrases): ReactNode {
  if (!Array.isArray(text)) return text as ReactNode;
  // The space after a phrase stands between the blocks: inside one, at its end, it would not be drawn.
  return each(text as readonly string[], (phrase) => (
    <>
      <span className="phrase">{phrase.trimEnd()}</span>
      {phrase.endsWith(" ") ? " " : null}
    </>
  ));
}

/** A Chinese heading as its phrases: it may break after its punctuation. */
export const phrasesOf = (text: string): readonly string[] => text.split(/(?<=[：，、。；？])/);
