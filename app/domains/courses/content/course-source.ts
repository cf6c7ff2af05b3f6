import { z } from "zod";
import { line, slug } from "./field";
import type { Report } from "./problem";
import { conform, readYaml, type YamlSource } from "./read-yaml";

const schema = z.strictObject({
  slug,
  /** Order among the courses; the smallest stands first. */
  position: z.int().min(1).max(999).default(100),
  title: line,
  summary: line,
  forWhom: line,
  outcome: line,
  topics: z.array(z.strictObject({ key: slug, title: line })).min(1, "needs a topic"),
  taskSection: line.optional(),
  // Figures of the invented firm with their unit or the words around them (62分贝, 都在62以内): they state nothing and need no citation.
  inventedFigures: z.array(z.coerce.string().min(1).max(20)).default([]),
  lessons: z.array(line).min(1, "needs a lesson"),
});

export type CourseHead = z.output<typeof schema>;

/** Reads course.yaml of the folder `folder`. */
export function readCourse(
  folder: string,
  yaml: string,
  report: Report,
): { head: CourseHead; lineOf: YamlSource["lineOf"] } | null {
  const source = readYaml(yaml, 1, report);
  const head = source && conform(source, schema, report);
  if (!source || !head) return null;
  if (head.slug !== folder) report(source.lineOf(["slug"]), `the slug must be the name of the folder, ${folder}`);
  const seen = new Set<string>();
  head.topics.forEach(({ key }, i) => {
    if (seen.has(key)) report(source.lineOf(["topics", i]), `the topic "${key}" stands twice`);
    seen.add(key);
  });
  return { head, lineOf: source.lineOf };
}
