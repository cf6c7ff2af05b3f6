import { z } from "zod";
import { foldName, type GlossaryTerm, namesOf } from "~/domains/glossary/term";
import { type Citable, faultOfCitation } from "./citation";
import { clause, line, slug } from "./field";
import type { Report } from "./problem";
import { conform, readYaml } from "./read-yaml";

const MOST_CHARACTERS = 120;
const name = line.max(40, "is longer than 40 characters");

/** content/glossary.yaml: a list of terms, each in one's own words with its source. */
const glossaryFile = z.array(
  z.strictObject({
    slug,
    term: name,
    english: line.max(120, "is longer than 120 characters"),
    definition: line.refine((text) => [...text].length <= MOST_CHARACTERS, {
      error: `is longer than ${MOST_CHARACTERS} characters`,
    }),
    source: clause,
    lessons: z.array(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, "must look like course/lesson")).optional(),
    also: z.array(name).optional(),
    initial: z
      .string()
      .regex(/^[A-Z]$/, "must be one capital letter")
      .optional(),
  }),
);

/** What the glossary is read against. */
export interface GlossarySurroundings extends Citable {
  lessonExists(lesson: string): boolean;
}

/** Reads glossary.yaml: sources and lessons exist, and no name, slug or synonym stands for two terms. Nothing of a file without its shape is taken. */
export function readGlossary(yaml: string, around: GlossarySurroundings, report: Report): GlossaryTerm[] {
  const source = readYaml(yaml, 1, report);
  const list = source && conform(source, glossaryFile, report);
  if (!source || !list) return [];
  const bearers = new Map<string, string>();
  const slugs = new Set<string>();
  const terms = list.map(({ also = [], lessons = [], initial = null, ...rest }) => ({
    ...rest,
    also,
    lessons,
    initial,
  }));
  terms.forEach((term, index) => {
    const fault = (field: string, reason: string) => report(source.lineOf([index, field]), `${term.slug}: ${reason}`);
    if (slugs.has(term.slug)) fault("slug", "stands twice");
    slugs.add(term.slug);
    for (const one of namesOf(term)) {
      const bearer = bearers.get(foldName(one));
      if (bearer !== undefined) fault("term", `${one} is a name of ${bearer} too`);
      bearers.set(foldName(one), term.slug);
    }
    const dead = faultOfCitation(term.source, around);
    if (dead) fault("source", dead);
    for (const lesson of term.lessons)
      if (!around.lessonExists(lesson)) fault("lessons", `there is no lesson ${lesson}`);
  });
  return terms;
}
