import type { Reader } from "@db/client.server";
import { prepared } from "@db/prepared.server";
import { tables } from "@db/tables";
import { asc, eq, sql } from "drizzle-orm";
import { itemCount } from "./form";

const { sitting, blueprint } = tables;
export type SittingRow = typeof sitting.$inferSelect;
export type BlueprintRow = typeof blueprint.$inferSelect;
/** A sitting with what its forms are drawn by. */
export type Sitting = SittingRow & { blueprint: BlueprintRow; items: number; maxScore: number };

const whole = ({ sitting, blueprint }: { sitting: SittingRow; blueprint: BlueprintRow }): Sitting => {
  const items = itemCount(blueprint.cells);
  return { ...sitting, blueprint, items, maxScore: items * blueprint.pointsPerItem };
};

const selection = (on: Reader) =>
  on.select({ sitting, blueprint }).from(sitting).innerJoin(blueprint, eq(blueprint.id, sitting.blueprintId));

export async function findSittingBySlug(on: Reader, slug: string): Promise<Sitting | undefined> {
  if (!/^[a-z0-9-]{1,80}$/.test(slug)) return undefined;
  const [found] = await selection(on).where(eq(sitting.slug, slug));
  return found && whole(found);
}

export async function findSitting(on: Reader, id: string): Promise<Sitting | undefined> {
  const [found] = await selection(on).where(eq(sitting.id, id));
  return found && whole(found);
}

const readById = prepared<{ id: string }, { sitting: SittingRow; blueprint: BlueprintRow }[]>("sitting_by_id", (on) =>
  selection(on).where(eq(sitting.id, sql.placeholder("id"))),
);

/** The same as `findSitting` outside transactions, its query built once. */
export async function readSitting(id: string): Promise<Sitting | undefined> {
  const [found] = await readById({ id });
  return found && whole(found);
}

/** Every sitting, those with a certificate first. */
export const listSittings = async (on: Reader): Promise<Sitting[]> =>
  (await selection(on).orderBy(asc(sitting.mock), asc(sitting.slug))).map(whole);
