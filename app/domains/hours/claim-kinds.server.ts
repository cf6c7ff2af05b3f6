import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { type NamedKind, readKinds } from "~/kernel/named-kinds";
import { USUAL_CLAIM_KINDS } from "./claim-kinds";

/** The kinds of work whose hours can be claimed: a setting of the programme (`hours.claimKinds`), else the usual ones. */
export async function findClaimKinds(on: Reader): Promise<NamedKind[]> {
  const { key, value } = tables.setting;
  const [row] = await on.select({ value }).from(tables.setting).where(eq(key, "hours.claimKinds"));
  return readKinds(row?.value) ?? USUAL_CLAIM_KINDS;
}
