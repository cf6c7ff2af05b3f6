import { isDeepStrictEqual } from "node:util";
import type { Reader } from "@db/client.server";
import { prepared } from "@db/prepared.server";
import { tables } from "@db/tables";
import { asc, eq, sql } from "drizzle-orm";
import { bankCounts } from "./bank-counts.server";
import { itemCount, shortOf } from "./form";

const { sitting, blueprint } = tables;
export type SittingRow = typeof sitting.$inferSelect;
export type BlueprintRow = typeof blueprint.$inferSelect;
type Stored = { sitting: SittingRow; blueprint: BlueprintRow };
/**
 * A sitting with what its forms are drawn by. A mock has the items, points, minutes and cut score of its course's final exam, whatever an examiner
 * made of that; its own ones only where there is no final, or where the bank of practice cannot fill the final's blueprint. So it is with the mock that
 * stands beside the final, the first of its course by address: further ones are held by their own settings.
 */
export type Sitting = SittingRow & {
  blueprint: BlueprintRow;
  items: number;
  maxScore: number;
  /** Address of the final exam that a mock goes by; null where it goes by its own settings, and of a final. */
  followsFinal: string | null;
};

const whole = ({ sitting, blueprint }: Stored, followsFinal: string | null = null): Sitting => {
  const items = itemCount(blueprint.cells);
  return { ...sitting, blueprint, items, maxScore: items * blueprint.pointsPerItem, followsFinal };
};

async function asHeld(on: Reader, stored: Stored, final: Stored | undefined): Promise<Sitting> {
  if (!stored.sitting.mock || !final) return whole(stored);
  const { durationMinutes, cutScore, slug } = final.sitting;
  const { cells, pointsPerItem } = final.blueprint;
  const like: Stored = {
    sitting: { ...stored.sitting, durationMinutes, cutScore },
    blueprint: { ...stored.blueprint, cells, pointsPerItem },
  };
  // Only where it makes a difference is the bank counted.
  const isSame = isDeepStrictEqual(like, stored);
  const fills = isSame || shortOf(cells, await bankCounts(stored.blueprint, on)).length === 0;
  return fills ? whole(like, slug) : whole(stored);
}

/** The final exam of its course that a mock stands beside, of sittings in the order of their addresses; none for further mocks. */
function finalBeside({ sitting: { id, courseSlug } }: Stored, inOrder: readonly Stored[]): Stored | undefined {
  const own = inOrder.filter((one) => one.sitting.courseSlug === courseSlug);
  const isFirst = own.find(({ sitting: { mock } }) => mock)?.sitting.id === id;
  return isFirst ? own.find(({ sitting: { mock } }) => !mock) : undefined;
}

/** One sitting as it is held. */
async function one(on: Reader, stored: Stored | undefined): Promise<Sitting | undefined> {
  if (!stored?.sitting.mock) return stored && whole(stored);
  const ofCourse = eq(sitting.courseSlug, stored.sitting.courseSlug);
  return asHeld(on, stored, finalBeside(stored, await selection(on).where(ofCourse).orderBy(asc(sitting.slug))));
}

const selection = (on: Reader) =>
  on.select({ sitting, blueprint }).from(sitting).innerJoin(blueprint, eq(blueprint.id, sitting.blueprintId));

export async function findSittingBySlug(on: Reader, slug: string): Promise<Sitting | undefined> {
  if (!/^[a-z0-9-]{1,80}$/.test(slug)) return undefined;
  const [found] = await selection(on).where(eq(sitting.slug, slug));
  return one(on, found);
}

export async function findSitting(on: Reader, id: string): Promise<Sitting | undefined> {
  const [found] = await selection(on).where(eq(sitting.id, id));
  return one(on, found);
}

const readById = prepared<{ id: string }, SittingRow[]>("sitting_by_id", (on) =>
  on
    .select()
    .from(sitting)
    .where(eq(sitting.id, sql.placeholder("id"))),
);

/** A sitting for the room, outside transactions and with its query built once: what is drawn stands in the attempt there. */
export async function readSitting(id: string): Promise<SittingRow | undefined> {
  return (await readById({ id }))[0];
}

/** Every sitting, those with a certificate first. */
export async function listSittings(on: Reader): Promise<Sitting[]> {
  const stored: Stored[] = await selection(on).orderBy(asc(sitting.mock), asc(sitting.slug));
  return Promise.all(stored.map((one) => asHeld(on, one, finalBeside(one, stored))));
}
