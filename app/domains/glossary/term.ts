import type { tables } from "@db/tables";

/** 术语表中的一条, as published. */
export type GlossaryTerm = Omit<typeof tables.glossaryTerm.$inferSelect, "publishedAt">;

export const GLOSSARY = "/glossary";
/** The page of a term. */
export const termHref = (slug: string): string => `${GLOSSARY}/${slug}`;

/** A term's own name and its other ones. */
export const namesOf = ({ term, also }: Pick<GlossaryTerm, "term" | "also">): string[] => [term, ...also];

/** A name as it is compared: width, case and blanks make no other term. */
export const foldName = (name: string): string => name.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
