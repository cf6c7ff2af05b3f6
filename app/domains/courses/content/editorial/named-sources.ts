import type { RegisterSource } from "~/domains/register/register-source";
import { clausesByKey } from "../register-file";
import type { RegulationSource } from "../regulation-source";
import type { LawBook } from "./law-book";
import { isKnownDocument, mentionedDocuments } from "./mentioned-documents";
import { lawName, mentionedLaws } from "./mentioned-laws";
import { mentionedStandards } from "./mentioned-standards";

/** Words at fault, as they stand in the text, and why. */
export interface NamedWrong {
  written: string;
  reason: string;
}

/**
 * Finds what a text names that nobody can look up: laws in title marks and without, numbers of standards and documents, articles that their law does not have.
 * `cited` are the citations beside the text, of whose laws an article without a name may be.
 */
export function namedSources(
  register: readonly RegisterSource[],
  regulations: readonly RegulationSource[],
  book: LawBook,
): (text: string, cited: readonly string[]) => NamedWrong[] {
  const known = clausesByKey(register);
  const laws = new Set([...register, ...regulations].map(({ title }) => lawName(title)));
  const documents = [...register, ...regulations].flatMap(({ number }) => (number ? [number] : []));
  const home = regulations.map(({ slug }) => `${slug}/1`);
  const unknown = (written: string, called = written) => ({ written, reason: `the register does not know ${called}` });
  return (text, cited) => [
    ...mentionedLaws(text)
      .filter((name) => !laws.has(name))
      .map((name) => unknown(name, `the law 《${name}》`)),
    ...book.unknownLaws(text).map((name) => unknown(name, `the law ${name}`)),
    ...mentionedStandards(text)
      .filter(({ key }) => !known.has(key))
      .map(({ written }) => unknown(written)),
    ...mentionedDocuments(text)
      .filter((written) => !isKnownDocument(written, documents))
      .map((written) => unknown(written)),
    ...book.foreignArticles(text, [...cited, ...home]).map((name) => ({
      written: /第.*$/.exec(name)?.[0] ?? name,
      reason: `there is no ${name}, or nobody has read it`,
    })),
  ];
}
