import type { ReactNode } from "react";
import { headingParts } from "~/kernel/heading-parts";
import { each } from "../each";

/** A heading, whole or as the phrases between which it may break. */
export type Phrases = ReactNode | readonly string[];

/**
 * A heading, or a part of one: a long one breaks between its words, and numbers of standards nowhere. Phrases are blocks in the line: it breaks between
 * them, and inside one only when it is longer than the line.
 */
export function joinPhrases(text: Phrases): ReactNode {
  if (typeof text === "string") return breakable(text);
  if (!Array.isArray(text)) return text as ReactNode;
  // The space after a phrase stands between the blocks: inside one, at its end, it would not be drawn.
  return each(text as readonly string[], (phrase) => (
    <>
      <span className="phrase">{breakable(phrase.trimEnd())}</span>
      {phrase.endsWith(" ") ? " " : null}
    </>
  ));
}

function breakable(text: string): ReactNode {
  const parts = headingParts(text);
  if (parts.length === 1 && !parts[0]?.whole) return text;
  return each(parts, ({ text: said, whole, ends }) => (
    <>
      {whole ? <span className="unbroken">{said.trimEnd()}</span> : said}
      {whole && /\s$/.test(said) ? " " : null}
      {ends ? <wbr /> : null}
    </>
  ));
}

/** A Chinese heading as its phrases: it may break after its punctuation. */
export const phrasesOf = (text: string): readonly string[] => text.split(/(?<=[：，、。；？])/);
