import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import type { Tx } from "~/domains/ledger/transact.server";
import type { GlossaryTerm } from "./term";

const { glossaryTerm } = tables;

/** All terms as published last, by their slugs. */
export async function allTerms(on: Reader): Promise<GlossaryTerm[]> {
  const rows = await on.select().from(glossaryTerm).orderBy(glossaryTerm.slug);
  return rows.map(({ publishedAt: _, ...term }) => term);
}

/** Puts these terms in the place of those that were there. */
export async function replaceTerms(tx: Tx, terms: readonly GlossaryTerm[]): Promise<void> {
  await tx.delete(glossaryTerm);
  if (terms.length > 0) await tx.insert(glossaryTerm).values(terms.map((term) => ({ ...term, publishedAt: tx.now })));
}
