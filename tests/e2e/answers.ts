import { readContent } from "~/domains/courses/content/content-tree";
import { readContentFiles } from "~/domains/courses/content/read-files.server";

const { content } = readContent(readContentFiles("content"));

/** The right choices of every item and check of content/, by stem, as the texts a candidate reads. Pages never tell them. */
const RIGHT = new Map<string, string[]>();
const learn = (stem: string, choices: readonly { text: string; correct: boolean }[]) =>
  RIGHT.set(
    stem,
    choices.filter(({ correct }) => correct).map(({ text }) => text),
  );
for (const { stem, choices } of content.items) learn(stem, choices);
for (const course of content.courses)
  for (const lesson of course.lessons)
    for (const block of lesson.blocks) if (block.type === "check") learn(block.check.stem, block.check.choices);

/** Throws for a stem that content/ does not have. */
export function rightChoices(stem: string): string[] {
  const found = RIGHT.get(stem.trim());
  if (!found) throw new Error(`no item says: ${stem}`);
  return found;
}
