import { db } from "@db/client.server";
import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Cycle } from "~/domains/awards/cycle/cycle";
import { getPublicCycle } from "~/domains/awards/cycle/cycle.store.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { NotFound } from "~/kernel/errors";
import { provincesCycle } from "./named-cycle.server";

type Args = Pick<LoaderFunctionArgs, "request" | "context" | "params">;

/** A number of an address, from 1 on. @throws NotFound for what is none */
export function readNumber(typed: string | undefined): number {
  if (!/^[1-9]\d{0,5}$/.test(typed ?? "")) throw new NotFound("number");
  return Number(typed);
}

/** The cycle of a notice that anybody reads, and which of its notices is meant; null = the one that stands. @throws NotFound */
export async function noticedCycle({ params }: Args): Promise<{ cycle: Cycle; number: number | null }> {
  const number = params.notice === undefined ? null : readNumber(params.notice);
  return { cycle: await getPublicCycle(db, params.cycle ?? ""), number };
}

/** The objection that an address of the province's desk names. @throws NotFound for whoever is not of the province */
export async function provincesObjection(args: Args): Promise<{ by: BureauOfficer; cycle: Cycle; number: number }> {
  return { ...(await provincesCycle(args)), number: readNumber(args.params.objection) };
}
