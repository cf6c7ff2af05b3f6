import { db } from "@db/client.server";
import { namedJurorsOf } from "~/domains/awards/jury/jury.store.server";
import { namesOf } from "./names-of.server";

/** By alias: the number of everybody who ever served in a cycle, and the name of who was not erased. */
export type JurorNames = Map<string, { number: number; name: string | null }>;

export async function jurorNames(cycleId: string): Promise<JurorNames> {
  const all = await namedJurorsOf(db, cycleId);
  const names = await namesOf(
    db,
    all.flatMap(({ personId }) => personId ?? []),
  );
  return new Map(
    all.map(({ alias, number, personId }) => [alias, { number, name: names.get(personId ?? "")?.name ?? null }]),
  );
}
