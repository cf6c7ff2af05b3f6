import type { Reader } from "@db/client.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { NotFound } from "~/kernel/errors";
import { coveredRegions } from "./bureau-scope";
import { type Enterprise, findEnterprise } from "./enterprise.store.server";
import { findRegions } from "./region.store.server";

/** The one place that tells what a bureau sees: codes of its own region and of those below it, never a neighbour's. */
export const regionsOf = async ({ bureauGrants }: Pick<BureauOfficer, "bureauGrants">): Promise<string[]> =>
  coveredRegions(bureauGrants, await findRegions());

/** Whether a firm stands in the officer's region or below. */
export const coversEnterprise = async (
  officer: Pick<BureauOfficer, "bureauGrants">,
  { regionCode }: Pick<Enterprise, "regionCode">,
): Promise<boolean> => (await regionsOf(officer)).includes(regionCode);

/** A firm of the officer's region or below, also a merged one. @throws NotFound for any other and for one that an import holds, as if there were none */
export async function getCoveredEnterprise(
  on: Reader,
  officer: Pick<BureauOfficer, "bureauGrants">,
  enterpriseId: string,
): Promise<Enterprise> {
  const found = await findEnterprise(on, enterpriseId);
  if (!found || found.heldBy !== null || !(await coversEnterprise(officer, found)))
    throw new NotFound("enterprise of the bureau");
  return found;
}
