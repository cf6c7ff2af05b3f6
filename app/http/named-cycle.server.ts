import { db } from "@db/client.server";
import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Cycle } from "~/domains/awards/cycle/cycle";
import { getProvincesCycle, getSeenCycle, mayChange } from "~/domains/awards/cycle/cycle.store.server";
import { canRunCycle } from "~/domains/awards/nomination/own-case.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { insist, NotFound } from "~/kernel/errors";
import type { Verdict } from "~/kernel/verdict";
import { requireBureauOfficer } from "./guards.server";

type Args = Pick<LoaderFunctionArgs, "request" | "context" | "params">;

/** The cycle that an address of the bureau's desk names, to be read. @throws NotFound for a draft to whoever is not of the province */
export async function bureausCycle(args: Args): Promise<{ by: BureauOfficer; cycle: Cycle }> {
  const by = requireBureauOfficer(args);
  return { by, cycle: await getSeenCycle(db, by, args.params.cycle ?? "") };
}

/** The same, to be acted upon. @throws NotFound for whoever is not of the province */
export async function provincesCycle(args: Args): Promise<{ by: BureauOfficer; cycle: Cycle }> {
  const by = requireBureauOfficer(args);
  return { by, cycle: await getProvincesCycle(db, by, args.params.cycle ?? "") };
}

/** The same where its jury or its meetings are run, and whether this officer can take part in it. @throws NotFound */
export async function cycleToRun(args: Args): Promise<{ by: BureauOfficer; cycle: Cycle; own: Verdict }> {
  const { by, cycle } = await provincesCycle(args);
  return { by, cycle, own: await canRunCycle(db, by, cycle.id) };
}

/** The same for an act: a form that is not offered to her is refused before it is read. @throws NotFound, Refused */
export async function cycleRun(args: Args): Promise<{ by: BureauOfficer; cycle: Cycle }> {
  const { by, cycle, own } = await cycleToRun(args);
  insist(own);
  return { by, cycle };
}

/** An officer of the province. @throws NotFound for every other */
export async function requireProvince(args: Args): Promise<BureauOfficer> {
  const by = requireBureauOfficer(args);
  if (!(await mayChange(by))) throw new NotFound("desk of the province");
  return by;
}
