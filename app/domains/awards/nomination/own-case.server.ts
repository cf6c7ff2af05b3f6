import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq } from "drizzle-orm";
import type { BureauOfficer } from "~/domains/people/proof";
import { insist } from "~/kernel/errors";
import type { Verdict } from "~/kernel/verdict";
import type { Cycle } from "../cycle/cycle";
import { getProvincesCycle } from "../cycle/cycle.store.server";
import { canRun } from "./own-case";

const { nomination } = tables;

/** Whether this officer can take part in running the cycle: nobody does who is nominated in it. */
export const canRunCycle = async (on: Reader, by: Pick<BureauOfficer, "personId">, cycleId: string): Promise<Verdict> =>
  canRun(
    await on
      .select()
      .from(nomination)
      .where(and(eq(nomination.cycleId, cycleId), eq(nomination.personId, by.personId))),
    by.personId,
  );

/** A cycle whose jury or meetings the officer acts upon. @throws NotFound for whoever is not of the province, Refused where she is nominated in it */
export async function getCycleToRun(on: Reader, by: BureauOfficer, slug: string): Promise<Cycle> {
  const cycle = await getProvincesCycle(on, by, slug);
  insist(await canRunCycle(on, by, cycle.id));
  return cycle;
}
