import type { BlueprintCell, FormItem } from "@db/schema/assessment";
import type { Difficulty, ItemKind } from "@db/statuses";
import { seededRandom } from "~/kernel/seeded-random";

/** What drawing needs to know of a published item: nothing that tells its key. */
export interface DrawableItem {
  versionId: string;
  kind: ItemKind;
  topic: string;
  difficulty: Difficulty;
  /** Ids of the choices as they were written. */
  choices: readonly string[];
}

/** A cell of the blueprint that the bank cannot fill. */
export interface Shortfall {
  topic: string;
  difficulty: Difficulty;
  wanted: number;
  found: number;
}

/** Items in use that a bank holds, by topic and difficulty. */
export type BankCounts = ReadonlyMap<string, number>;
export const cellKey = ({ topic, difficulty }: Pick<BlueprintCell, "topic" | "difficulty">): string =>
  `${topic}.${difficulty}`;

/** The cells of a blueprint that a bank cannot fill; none where a form can be drawn. */
export const shortOf = (cells: readonly BlueprintCell[], bank: BankCounts): Shortfall[] =>
  cells
    .map(({ topic, difficulty, count }) => ({
      topic,
      difficulty,
      wanted: count,
      found: bank.get(cellKey({ topic, difficulty })) ?? 0,
    }))
    .filter(({ wanted, found }) => found < wanted);

/** 80 bits: an item's id on a form says nothing about the item and is met nowhere else. */
const ITEM_ID_LETTERS = 16;

/**
 * A form by blueprint: so many items of each topic and difficulty, in random order, each with its choices in random order
 * (true/false keeps 正确 before 错误, which every reader expects and which tells nothing). The seed alone decides, whatever
 * the order of `items`. A bank that is too small gives the cells it cannot fill and no form.
 */
export function drawForm(
  cells: readonly BlueprintCell[],
  items: readonly DrawableItem[],
  seed: string,
): { ok: true; form: FormItem[] } | { ok: false; short: Shortfall[] } {
  const random = seededRandom(seed);
  const bank = [...items].sort((a, b) => (a.versionId < b.versionId ? -1 : a.versionId > b.versionId ? 1 : 0));
  const drawn: DrawableItem[] = [];
  const short: Shortfall[] = [];
  for (const { topic, difficulty, count } of cells) {
    const fitting = bank.filter((item) => item.topic === topic && item.difficulty === difficulty);
    if (fitting.length < count) short.push({ topic, difficulty, wanted: count, found: fitting.length });
    drawn.push(...random.shuffle(fitting).slice(0, count));
  }
  if (short.length > 0) return { ok: false, short };
  const form = random.shuffle(drawn).map((item) => ({
    id: random.text(ITEM_ID_LETTERS),
    itemVersionId: item.versionId,
    choices: item.kind === "true-false" ? [...item.choices] : random.shuffle(item.choices),
  }));
  return { ok: true, form };
}

/** How many items a form of this blueprint has. */
export const itemCount = (cells: readonly BlueprintCell[]): number => cells.reduce((sum, cell) => sum + cell.count, 0);
