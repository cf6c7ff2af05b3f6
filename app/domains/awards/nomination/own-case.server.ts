import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq, inArray, isNotNull } from "drizzle-orm";
import type { BureauOfficer } from "~/domains/people/proof";
import { insist } from "~/kernel/errors";
import type { Verdict } from "~/kernel/verdict";
import type { Cycle } from "../cycle/cycle";
import { getProvincesCycle } from "../cycle/cycle.store.server";
import { isLive } from "./nomination";
import { canRun } from "./own-case";

const { blindDossier, nomination, publicNotice } = tables;

/** Whether this officer can take part in running the cycle: nobody does who is nominated in it, or whose name stood on a notice of it. */
export async function canRunCycle(on: Reader, by: Pick<BureauOfficer, "personId">, cycleId: string): Promise<Verdict> {
  const hers = await on
    .select()
    .from(nomination)
    .where(and(eq(nomination.cycleId, cycleId), eq(nomination.personId, by.personId)));
  const over = hers.filter((one) => !isLive(one)).map(({ id }) => id);
  return canRun(hers, by.personId, over.length > 0 ? await onceListed(on, cycleId, over) : new Set());
}

/** Those of these nominations that stood on a list of their cycle that was published. */
async function onceListed(on: Reader, cycleId: string, ids: readonly string[]): Promise<Set<string>> {
  const notices = await on
    .select({ list: publicNotice.list })
    .from(publicNotice)
    .where(and(eq(publicNotice.cycleId, cycleId), isNotNull(publicNotice.publishedAt)));
  const listed = new Set(notices.flatMap(({ list }) => list ?? []).map((line) => line.nomination));
  const dossiers = await on
    .select({ alias: blindDossier.alias, id: blindDossier.nominationId })
    .from(blindDossier)
    .where(inArray(blindDossier.nominationId, [...ids]));
  return new Set(dossiers.filter(({ alias }) => listed.has(alias)).map(({ id }) => id));
}

/** A cycle whose jury or meetings the officer acts upon. @throws NotFound for whoever is not of the province, Refused where she is nominated in it */
export async function getCycleToRun(on: Reader, by: BureauOfficer, slug: string): Promise<Cycle> {
  const cycle = await getProvincesCycle(on, by, slug);
  insist(await canRunCycle(on, by, cycle.id));
  return cycle;
}
