import type { Content } from "../content-tree";
import type { ItemSource } from "../item-source";

/** A question of lessons or banks, as it is held against the others. */
export interface Question {
  id: string;
  file: string;
  line: number;
  kind: ItemSource["kind"];
  stem: string;
  /** The texts of the choices that hold. */
  keys: string[];
  /** What it asks, and its choices where they are its own. */
  words: string;
}

/** Every question there is. A lesson's checks stand first, so that an item that copies one is told of, not the check. */
export const questionsOf = (content: Content): Question[] => [...checksOf(content), ...itemsOf(content)];

const checksOf = ({ courses }: Content): Question[] =>
  courses.flatMap(({ slug, lessons }) =>
    lessons.flatMap(({ file, blocks }) =>
      blocks.flatMap((block) =>
        block.type === "check"
          ? [{ id: `check ${block.check.id}`, file: `courses/${slug}/${file}`, line: 1, ...askedBy(block.check) }]
          : [],
      ),
    ),
  );

const itemsOf = ({ items }: Content): Question[] =>
  items.map((item) => ({
    id: `item ${item.id}`,
    file: `${item.bank}-items/${item.courseSlug}.yaml`,
    line: item.line,
    ...askedBy(item),
  }));

const askedBy = ({
  kind,
  stem,
  choices,
}: Pick<ItemSource, "kind" | "stem"> & { choices: readonly { text: string; correct?: boolean | undefined }[] }) => ({
  kind,
  stem,
  keys: choices.filter(({ correct }) => correct).map(({ text }) => text),
  words: kind === "true-false" ? stem : [stem, ...choices.map(({ text }) => text)].join(""),
});
