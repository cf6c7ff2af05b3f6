import { DUTIES, type Duty } from "@db/statuses";
import { z } from "zod";
import type { CourseSource } from "../content/course-tree";
import { line, slug } from "../content/field";
import type { Report } from "../content/problem";
import { conform, readYaml } from "../content/read-yaml";

const topicKey = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, "must be course/topic");
const outcome = z.strictObject({
  id: slug,
  statement: line.refine((words) => words.length <= 80, "is longer than 80 characters"),
  duties: z.array(z.enum(DUTIES)).min(1, "serves no duty"),
  topics: z.array(topicKey).min(1, "is taught nowhere"),
});

/** What the curriculum makes one able to do: an outcome statement, the duties of the guidance (六) it serves, the topics that teach and test it. */
export interface Outcome {
  id: string;
  statement: string;
  duties: Duty[];
  /** `course/topic`; those of the first one's course teach and show it, those of other courses deepen it. */
  topics: string[];
}

/** Under which course an outcome stands, the topics of it that show the outcome, and those of other courses in which it is deepened. */
export function standingUnder({ topics }: Pick<Outcome, "topics">): {
  course: string;
  own: string[];
  deeper: string[];
} {
  const course = topics[0]?.split("/")[0] ?? "";
  const isOwn = (topic: string) => topic.startsWith(`${course}/`);
  return { course, own: topics.filter(isOwn), deeper: topics.filter((topic) => !isOwn(topic)) };
}

/** Reads content/syllabus.yaml. Where there is one, every topic of every course shows an outcome of its own course and every duty is served. */
export function readSyllabus(yaml: string, courses: readonly CourseSource[], report: Report): Outcome[] {
  const source = readYaml(yaml, 1, report);
  const outcomes = source && conform(source, z.array(outcome), report);
  if (!source || !outcomes) return [];
  const taught = new Set(courses.flatMap(({ slug: course, topics }) => topics.map(({ key }) => `${course}/${key}`)));
  const ids = new Set<string>();
  outcomes.forEach(({ id, topics }, i) => {
    if (ids.has(id)) report(source.lineOf([i, "id"]), `the outcome ${id} stands twice`);
    ids.add(id);
    for (const [k, topic] of topics.entries())
      if (!taught.has(topic)) report(source.lineOf([i, "topics", k]), `no course has the topic ${topic}`);
  });
  const named = new Set(outcomes.flatMap((one) => standingUnder(one).own));
  for (const topic of taught) if (!named.has(topic)) report(1, `no outcome of its own course names the topic ${topic}`);
  const served = new Set(outcomes.flatMap(({ duties }) => duties));
  for (const duty of DUTIES) if (!served.has(duty)) report(1, `no outcome serves the duty ${duty}`);
  return outcomes;
}
