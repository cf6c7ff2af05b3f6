import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq } from "drizzle-orm";

/** Whom the accepted nominations are of; their texts are long and are not asked for. */
export const acceptedPeople = (on: Reader, cycleId: string): PromiseLike<{ id: string; personId: string | null }[]> => {
  const { nomination } = tables;
  return on
    .select({ id: nomination.id, personId: nomination.personId })
    .from(nomination)
    .where(and(eq(nomination.cycleId, cycleId), eq(nomination.state, "accepted")));
};
