import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq, inArray, type SQL } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";

const BATCH = 500;
const { roleGrant, nomination } = tables;

/** What belongs to a firm and goes along when it turns out to be another one: by its table, and the column that names the firm. */
export const BELONGING = {
  appointments: [tables.appointment, "enterpriseId"],
  employments: [tables.employment, "enterpriseId"],
  people: [tables.person, "enterpriseId"],
  grants: [tables.roleGrant, "scopeId"],
  claims: [tables.enterpriseClaim, "enterpriseId"],
  dutyRecords: [tables.dutyRecord, "enterpriseId"],
  standards: [tables.disclosedStandard, "enterpriseId"],
  spotChecks: [tables.spotCheck, "enterpriseId"],
  stopOrders: [tables.stopOrder, "enterpriseId"],
  trainings: [tables.trainingGiven, "enterpriseId"],
  reports: [tables.dutyReport, "enterpriseId"],
  nominations: [tables.nomination, "enterpriseId"],
  nominationsMade: [tables.nomination, "originId"],
  awards: [tables.award, "enterpriseId"],
  members: [tables.enterprise, "parentId"],
} as const;
export type Belonging = keyof typeof BELONGING;
export const BELONGINGS = Object.keys(BELONGING) as Belonging[];

/** Every table has these two; which column it is, BELONGING says. */
const placeOf = (what: Belonging) => {
  const [table, column] = BELONGING[what];
  const columns = table as unknown as typeof tables.appointment &
    Record<string, typeof tables.appointment.enterpriseId>;
  return { table: columns, column, at: columns[column] as typeof tables.appointment.enterpriseId };
};
const ofFirms = (what: Belonging): SQL | undefined => {
  if (what === "grants") return eq(roleGrant.scopeKind, "enterprise");
  return what === "nominationsMade" ? eq(nomination.origin, "enterprise") : undefined;
};

/** Ids of what belongs to a firm. */
export async function idsAt(on: Reader, what: Belonging, firmId: string): Promise<string[]> {
  const { table, at } = placeOf(what);
  const rows = await on
    .select({ id: table.id })
    .from(table)
    .where(and(eq(at, firmId), ofFirms(what)));
  return rows.map(({ id }) => id);
}

/** Moves what is still at `from` of these ids; what has gone elsewhere meanwhile stays where it is. */
export async function move(tx: Tx, what: Belonging, ids: readonly string[], from: string, to: string): Promise<void> {
  const { table, column, at } = placeOf(what);
  for (let first = 0; first < ids.length; first += BATCH) {
    const some = ids.slice(first, first + BATCH);
    await tx
      .update(table)
      .set({ [column]: to })
      .where(and(inArray(table.id, some), eq(at, from)));
  }
}

/** What hangs on an appointment: wherever that goes, it goes. */
const HANGING = ["dutyRecords", "spotChecks", "stopOrders", "trainings", "reports"] as const;

/** Ids of what hangs on these appointments and stands at that firm. */
export async function hangingOn(
  on: Reader,
  appointmentIds: readonly string[],
  firmId: string,
): Promise<Partial<Record<Belonging, string[]>>> {
  const found: Partial<Record<Belonging, string[]>> = {};
  for (const what of HANGING) {
    const [table] = BELONGING[what];
    // Each of them has these columns.
    const { id, appointmentId, enterpriseId } = table as unknown as typeof tables.dutyRecord;
    const ids: string[] = [];
    for (let first = 0; first < appointmentIds.length; first += BATCH) {
      const hanging = and(inArray(appointmentId, appointmentIds.slice(first, first + BATCH)), eq(enterpriseId, firmId));
      for (const row of await on
        .select({ id })
        .from(table as unknown as typeof tables.dutyRecord)
        .where(hanging))
        ids.push(row.id);
    }
    found[what] = ids;
  }
  return found;
}
