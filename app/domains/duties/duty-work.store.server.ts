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
export type WorkScope = (
  | { appointmentId: string }
  | { enterpriseId: string }
  | { appointmentId: string; andOpenAt: string }
) & {
  /** Also what was withdrawn, for pages that say so; it counts nowhere else. */
  alsoWithdrawn?: true;
};

function within(
  scope: WorkScope,
  table: Pick<typeof spotCheck, "enterpriseId" | "appointmentId" | "withdrawnAt">,
  open?: SQL,
): SQL | undefined {
  const standing = scope.alsoWithdrawn ? undefined : isNull(table.withdrawnAt);
  if (!("appointmentId" in scope)) return and(eq(table.enterpriseId, scope.enterpriseId), standing);
  const own = and(eq(table.appointmentId, scope.appointmentId), standing);
  if (!("andOpenAt" in scope)) return own;
  return or(own, and(eq(table.enterpriseId, scope.andOpenAt), open, isNull(table.withdrawnAt)));
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
export const trainingsGiven = (on: Reader, scope: Exclude<WorkScope, { andOpenAt: string }>): PromiseLike<Training[]> =>
  on
    .select()
    .from(trainingGiven)
    .where(within(scope, trainingGiven as never))
    .orderBy(desc(trainingGiven.day), desc(trainingGiven.id));
