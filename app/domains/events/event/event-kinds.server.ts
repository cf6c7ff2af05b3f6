import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { type NamedKind, readKinds } from "~/kernel/named-kinds";
import { USUAL_KINDS } from "./event-kinds";

/** The kinds of event: a setting of the programme (`events.kinds`), else the usual ones. */
export async function findEventKinds(on: Reader): Promise<NamedKind[]> {
  const { key, value } = tables.setting;
  const [row] = await on.select({ value }).from(tables.setting).where(eq(key, "events.kinds"));
  return readKinds(row?.value) ?? USUAL_KINDS;
}
