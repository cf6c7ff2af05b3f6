import { db } from "@db/client.server";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { findEnterprise } from "~/domains/directory/enterprise.store.server";
import { firmOf, type StandardsKeeper } from "~/domains/duties/director-seat.server";
import { type DisclosedStandard, findStandardAt } from "~/domains/duties/disclosed-standard.store.server";
import { NotFound } from "~/kernel/errors";
import { requireEnterpriseAdministrator } from "./guards.server";
import { ownRunningSeat } from "./named-seat.server";

type Args = Pick<LoaderFunctionArgs, "request" | "context" | "params">;

/** Where the firm's list of standards is kept: at the firm's desk, or on the pages of its director in office. */
export interface StandardsPlace {
  keeper: StandardsKeeper;
  desk: "enterprise" | "director";
  firm: { id: string; name: string };
  /** Address of the list. */
  base: string;
  /** The page above the list. */
  above: string;
}

export async function firmPlace(args: Args): Promise<StandardsPlace> {
  const keeper = requireEnterpriseAdministrator(args);
  return placeOf(keeper, "enterprise", `/enterprise/${keeper.actsForId}`);
}

export async function ownPlace(args: Args): Promise<StandardsPlace> {
  const seat = await ownRunningSeat(args);
  return placeOf(seat, "director", `/me/duties/${seat.appointment.id}`);
}

async function placeOf(keeper: StandardsKeeper, desk: StandardsPlace["desk"], above: string): Promise<StandardsPlace> {
  const firm = await findEnterprise(db, firmOf(keeper));
  if (!firm) throw new NotFound("enterprise");
  return { keeper, desk, firm: { id: firm.id, name: firm.name }, base: `${above}/standards`, above };
}

/** @throws NotFound for one of another firm */
export async function namedStandard({ firm }: StandardsPlace, id: string | undefined): Promise<DisclosedStandard> {
  const standard = await findStandardAt(db, firm.id, id ?? "");
  if (!standard) throw new NotFound("disclosed standard");
  return standard;
}
