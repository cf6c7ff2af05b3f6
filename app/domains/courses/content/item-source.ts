import { DIFFICULTIES, ITEM_KINDS, type ItemBank } from "@db/statuses";
import { z } from "zod";
import { choice, faultsOfChoices } from "./choice";
import { type Citable, faultOfCitation } from "./citation";
import { clause, line, slug } from "./field";
import type { Report } from "./problem";
import { conform, readYaml } from "./read-yaml";

const item = z.strictObject({
  id: slug,
  kind: z.enum(ITEM_KINDS),
  topic: slug,
  difficulty: z.enum(DIFFICULTIES),
  // A situation in which to decide, or what one has to know. For the editors: it is no part of the stored version.
  asks: z.enum(["case", "recall"]).optional(),
  stem: line,
  choices: z.array(choice),
  rationale: line,
  clause,
});

/** An item as its file holds it; the bank is the folder, the course the name of the file. */
export interface ItemSource extends z.output<typeof item> {
  bank: ItemBank;
  courseSlug: string;
  line: number;
}

export interface ItemSurroundings extends Citable {
  bank: ItemBank;
  courseSlug: string;
  topics: ReadonlySet<string>;
}

/**
 * Reads an item file, a YAML list. Beside its shape each item needs its kind's number of choices, a topic of the course and
 * a clause or standard that exists; practice items answer back, so every choice needs its feedback.
 */
export function readItems(yaml: string, around: ItemSurroundings, report: Report): ItemSource[] {
  const source = readYaml(yaml, 1, report);
  if (!source) return [];
  if (!Array.isArray(source.value)) {
    report(1, "an item file is a list of items");
    return [];
  }
  const items: ItemSource[] = [];
  source.value.forEach((value: unknown, i) => {
    const lineOf = (path: readonly PropertyKey[]) => source.lineOf([i, ...path]);
    const read = conform({ value, lineOf }, item, report);
    if (!read) return;
    items.push({ ...read, bank: around.bank, courseSlug: around.courseSlug, line: lineOf([]) });
    const fault = (path: PropertyKey[], reason: string) => report(lineOf(path), `item ${read.id}: ${reason}`);
    if (!read.id.includes(around.bank === "exam" ? "-e-" : "-p-")) {
      fault(["id"], `ids of the ${around.bank} bank hold -${around.bank === "exam" ? "e" : "p"}-`);
    }
    if (!around.topics.has(read.topic)) fault(["topic"], `the course has no topic "${read.topic}"`);
    const dead = faultOfCitation(read.clause, around);
    if (dead) fault(["clause"], dead);
    for (const { index, reason } of faultsOfChoices(read.kind, read.choices)) {
      fault(index === undefined ? ["choices"] : ["choices", index], reason);
    }
    read.choices.forEach((one, index) => {
      if (around.bank === "practice" && !one.feedback)
        fault(["choices", index], "a choice of a practice item needs its feedback");
    });
  });
  return items;
}
