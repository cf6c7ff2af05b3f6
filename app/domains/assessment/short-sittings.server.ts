import type { Reader } from "@db/client.server";
import { bankCounts } from "./bank-counts.server";
import { type Shortfall, shortOf } from "./form";
import { listSittings } from "./sitting.store.server";

/** A sitting that no form can be drawn for. */
export interface ShortSitting {
  slug: string;
  short: Shortfall[];
}

/** Sittings that are open, or will be, and whose bank cannot fill their blueprint by now: each with the cells it lacks. */
export async function shortSittings(on: Reader, now: number): Promise<ShortSitting[]> {
  const short: ShortSitting[] = [];
  for (const { slug, closesAt, blueprint } of await listSittings(on)) {
    if (closesAt !== null && closesAt <= now) continue;
    const lacking = shortOf(blueprint.cells, await bankCounts(blueprint, on));
    if (lacking.length > 0) short.push({ slug, short: lacking });
  }
  return short;
}
