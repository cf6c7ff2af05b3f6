import type { Reader } from "@db/client.server";
import { LIVE_STATES } from "@db/statuses";
import { tables } from "@db/tables";
import { and, count, eq, isNotNull, ne, notInArray } from "drizzle-orm";
import type { Registration } from "../registration/registration";

/** How many other sign-ups of hers for the same event or session are over: what raises the SEQUENCE of her mails. */
export async function countEndedBefore(
  on: Reader,
  { id, unitId, personId }: Pick<Registration, "id" | "unitId" | "personId">,
): Promise<number> {
  if (personId === null) return 0;
  const { registration } = tables;
  const [row] = await on
    .select({ many: count() })
    .from(registration)
    .where(
      and(
        eq(registration.unitId, unitId),
        eq(registration.personId, personId),
        ne(registration.id, id),
        notInArray(registration.state, [...LIVE_STATES]),
      ),
    );
  return Number(row?.many ?? 0);
}

/** The same of everybody who has a registration of a unit that is not over, by person: one question for all of them. */
export async function endedBefore(on: Reader, unitId: string): Promise<Map<string, number>> {
  const { registration } = tables;
  const rows = await on
    .select({ personId: registration.personId, many: count() })
    .from(registration)
    .where(
      and(
        eq(registration.unitId, unitId),
        isNotNull(registration.personId),
        notInArray(registration.state, [...LIVE_STATES]),
      ),
    )
    .groupBy(registration.personId);
  return new Map(rows.map(({ personId, many }) => [personId as string, Number(many)]));
}
