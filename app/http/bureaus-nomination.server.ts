import { db } from "@db/client.server";
import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Cycle } from "~/domains/awards/cycle/cycle";
import { getCycle, getPublicCycle } from "~/domains/awards/cycle/cycle.store.server";
import type { Nomination } from "~/domains/awards/nomination/nomination";
import { findWithdrawnCovered, getCoveredNomination } from "~/domains/awards/nomination/nomination.store.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { NotFound } from "~/kernel/errors";
import { isId } from "~/kernel/ids";
import { requireBureauOfficer } from "./guards.server";

type Args = Pick<LoaderFunctionArgs, "request" | "context" | "params">;

/** The nomination that an address of the bureau's desk names. @throws NotFound for one of another region, or never handed in */
export async function bureausNomination(args: Args): Promise<{ officer: BureauOfficer; nomination: Nomination }> {
  const officer = requireBureauOfficer(args);
  const id = args.params.nomination ?? "";
  if (!isId(id)) throw new NotFound("nomination of the bureau");
  return { officer, nomination: await getCoveredNomination(db, officer, id) };
}

/** The same where its nominee took it back since: its cycle and when; null for any other. */
export async function withdrawnNomination(args: Args): Promise<{ cycle: Cycle; at: number } | null> {
  const officer = requireBureauOfficer(args);
  const id = args.params.nomination ?? "";
  const found = isId(id) ? await findWithdrawnCovered(db, officer, id) : null;
  return found && { cycle: await getCycle(db, found.cycleId), at: found.at };
}

/** The cycle whose nominations a bureau sees: one that was opened. @throws NotFound */
export async function nominatedCycle(args: Args): Promise<{ officer: BureauOfficer; cycle: Cycle }> {
  const officer = requireBureauOfficer(args);
  return { officer, cycle: await getPublicCycle(db, args.params.cycle ?? "") };
}
