import { db } from "@db/client.server";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { findEnterprise } from "~/domains/directory/enterprise.store.server";
import type { EnterpriseAdministrator } from "~/domains/people/proof";
import { NotFound } from "~/kernel/errors";
import { requireEnterpriseAdministrator } from "./guards.server";

/** Who acts for the firm that the address names, and that firm as its desk shows it. @throws NotFound for all others */
export async function actedForEnterprise(
  args: LoaderFunctionArgs,
): Promise<{ by: EnterpriseAdministrator; enterprise: { id: string; name: string; code: string } }> {
  const by = requireEnterpriseAdministrator(args);
  const found = await findEnterprise(db, by.actsForId);
  if (!found) throw new NotFound("no such enterprise");
  return { by, enterprise: { id: found.id, name: found.name, code: found.code } };
}
