import type { Kit } from "../columns";

export function glossaryTables(k: Kit) {
  /** 术语表, published as one thing from `content/glossary.yaml`: all rows carry the instant of that publication. */
  const glossaryTerm = k.table("glossary_term", {
    slug: k.text().primaryKey(),
    term: k.text().notNull(),
    english: k.text().notNull(),
    definition: k.text().notNull(),
    /** A citation as in lessons: `standardization-law/2/1`, `standard:GBT1.1-2020`. */
    source: k.text().notNull(),
    /** Other names of the same. */
    also: k.json<string[]>().notNull(),
    /** `course/lesson` that teach it, as the file says. */
    lessons: k.json<string[]>().notNull(),
    /** The letter it stands under where its first sign is read in more than one way. */
    initial: k.text(),
    publishedAt: k.instant().notNull(),
  });

  return { glossaryTerm };
}
