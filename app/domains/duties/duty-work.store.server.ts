import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, desc, eq, inArray, isNull, or, type SQL } from "drizzle-orm";

const { spotCheck, spotCheckFinding, stopOrder, trainingGiven } = tables;
export type Finding = typeof spotCheckFinding.$inferSelect;
export type SpotCheck = typeof spotCheck.$inferSelect & { findings: Finding[] };
export type StopOrder = typeof stopOrder.$inferSelect;
export type Training = typeof trainingGiven.$inferSelect;

/**
 * Whose checks, orders and trainings are asked for: one appointment's; a firm's; or those of a director in office, to whom what
 * her predecessors left open has passed.
 */
export type WorkScope =
  | { appointmentId: string }
  | { enterpriseId: string }
  | { appointmentId: string; andOpenAt: string };

function within(
  scope: WorkScope,
  table: { enterpriseId: typeof spotCheck.enterpriseId; appointmentId: typeof spotCheck.appointmentId },
  open: SQL | undefined,
): SQL | undefined {
  if (!("appointmentId" in scope)) return eq(table.enterpriseId, scope.enterpriseId);
  const own = eq(table.appointmentId, scope.appointmentId);
  return "andOpenAt" in scope ? or(own, and(eq(table.enterpriseId, scope.andOpenAt), open)) : own;
}

/** With their findings, the newest first. */
export async function spotChecks(on: Reader, scope: WorkScope): Promise<SpotCheck[]> {
  const checks = await on
    .select()
    .from(spotCheck)
    .where(within(scope, spotCheck, isNull(spotCheck.closedAt)))
    .orderBy(desc(spotCheck.day), desc(spotCheck.id));
  if (checks.length === 0) return [];
  const ids = checks.map(({ id }) => id);
  const findings = await on
    .select()
    .from(spotCheckFinding)
    .where(inArray(spotCheckFinding.spotCheckId, ids))
    .orderBy(spotCheckFinding.id);
  return checks.map((check) => ({ ...check, findings: findings.filter((one) => one.spotCheckId === check.id) }));
}

/** The newest first. */
export const stopOrders = (on: Reader, scope: WorkScope): PromiseLike<StopOrder[]> =>
  on
    .select()
    .from(stopOrder)
    .where(within(scope, stopOrder as never, isNull(stopOrder.outcomeAt)))
    .orderBy(desc(stopOrder.day), desc(stopOrder.id));

/** The newest first; a training is never open, so none passes on. */
export const trainingsGiven = (on: Reader, scope: WorkScope): PromiseLike<Training[]> =>
  on
    .select()
    .from(trainingGiven)
    .where(
      "appointmentId" in scope
        ? eq(trainingGiven.appointmentId, scope.appointmentId)
        : eq(trainingGiven.enterpriseId, scope.enterpriseId),
    )
    .orderBy(desc(trainingGiven.day), desc(trainingGiven.id));
