import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import { type NamedKind, readKinds } from "~/kernel/named-kinds";
import type { WholeSetting } from "./programme";

/** What was set under a key; undefined where nothing was. */
export async function findSetting(on: Reader, key: string): Promise<unknown> {
  const { setting } = tables;
  const [row] = await on.select({ value: setting.value }).from(setting).where(eq(setting.key, key));
  return row?.value;
}

/** Sets what stands under a key, whatever stood there. The act that goes with it is its caller's to record. */
export async function putSetting(tx: Tx, key: string, value: unknown): Promise<void> {
  const { setting } = tables;
  const row = { key, value, updatedAt: tx.now };
  await tx.insert(setting).values(row).onConflictDoUpdate({ target: setting.key, set: row });
}

/** A whole number as the programme sets it, the usual one where it set none that is within its bounds. */
export async function readWholeSetting(on: Reader, { key, least, most, usual }: WholeSetting): Promise<number> {
  const number = Number(await findSetting(on, key));
  return Number.isInteger(number) && number >= least && number <= most ? number : usual;
}

/** Kinds as the programme sets them, the usual ones where it set none that can be used. */
export const readKindSetting = async (on: Reader, key: string, usual: NamedKind[]): Promise<NamedKind[]> =>
  readKinds(await findSetting(on, key)) ?? usual;
