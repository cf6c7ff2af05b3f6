import type { Reader } from "@db/client.server";
import type { Tx } from "~/domains/ledger/transact.server";
import { findSetting, putSetting } from "~/domains/settings/setting.store.server";

const OWN = "assessment.own-banks";

/** Slugs of the courses whose exam items an operator brought. What else lies in a bank of exams came from this repository, with public keys. */
export async function ownBanks(on: Reader): Promise<ReadonlySet<string>> {
  const value = await findSetting(on, OWN);
  return new Set(Array.isArray(value) ? (value as string[]) : []);
}

/** Notes that a course's bank is an operator's own by now; the entries of its items in the log say when. */
export async function addOwnBank(tx: Tx, courseSlug: string): Promise<void> {
  const own = await ownBanks(tx);
  if (!own.has(courseSlug)) await putSetting(tx, OWN, [...own, courseSlug].sort());
}
