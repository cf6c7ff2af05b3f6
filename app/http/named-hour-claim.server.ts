import { db } from "@db/client.server";
import type { LoaderFunctionArgs } from "@remix-run/node";
import type { HourClaim } from "~/domains/hours/hour-claim";
import { findOwnHourClaim, getCoveredHourClaim } from "~/domains/hours/hour-claim.store.server";
import type { BureauOfficer, Person } from "~/domains/people/proof";
import { NotFound } from "~/kernel/errors";
import { isId } from "~/kernel/ids";
import { requireBureauOfficer, requirePerson } from "./guards.server";

/** The claim of hours that an address of her own names. @throws NotFound when it is another's */
export async function ownHourClaim(args: LoaderFunctionArgs): Promise<{ who: Person; claim: HourClaim }> {
  const who = requirePerson(args);
  const id = args.params.claim ?? "";
  const claim = isId(id) ? await findOwnHourClaim(db, who, id) : null;
  if (!claim) throw new NotFound("no such claim of hours");
  return { who, claim };
}

/** The claim of hours that an address of the bureau's desk names. @throws NotFound when it is not of that bureau */
export async function bureausHourClaim(
  args: LoaderFunctionArgs,
): Promise<{ officer: BureauOfficer; claim: HourClaim }> {
  const officer = requireBureauOfficer(args);
  const id = args.params.claim ?? "";
  if (!isId(id)) throw new NotFound("no such claim of hours");
  return { officer, claim: await getCoveredHourClaim(db, officer, id) };
}
