import type { Tx } from "~/domains/ledger/transact.server";
import { allTerms, replaceTerms } from "./glossary.store.server";
import type { GlossaryTerm } from "./term";

/**
 * Brings the file's terms into the database, in the caller's transaction, when anything in them changed; says whether. The whole list
 * is one thing: nothing refers to a term but the pages of the glossary, so one that the file no longer holds is gone.
 */
export async function publishGlossary(
  tx: Tx,
  terms: readonly GlossaryTerm[],
  fingerprint: (value: unknown) => string,
): Promise<boolean> {
  const version = fingerprint(inOrder(terms));
  if (fingerprint(inOrder(await allTerms(tx))) === version) return false;
  await replaceTerms(tx, terms);
  tx.record({
    act: "glossary.published",
    subject: { kind: "glossary", id: "glossary" },
    facts: { version, terms: terms.length },
  });
  return true;
}

/** Slugs and columns in one order, whatever the file's and the database's are. */
const inOrder = (terms: readonly GlossaryTerm[]) =>
  [...terms]
    .sort((a, b) => (a.slug < b.slug ? -1 : 1))
    .map(({ slug, term, english, definition, source, also, lessons, initial }) => ({
      slug,
      term,
      english,
      definition,
      source,
      also,
      lessons,
      initial,
    }));
