import type { Reader } from "@db/client.server";
import { findAchievement, findIssuer, type Issuer, listIssuers } from "~/domains/credentials/achievement.store.server";
import { honourAchievement, putHonour } from "~/domains/credentials/issue-honour.server";
import type { Tx } from "~/domains/ledger/transact.server";
import { type Refusal, refused } from "~/kernel/verdict";

/** Who issues the certificates of an award: set with its first decision, changed by administrators; else whoever can be chosen from. */
export async function issuerOf(on: Reader, label: string): Promise<{ set: Issuer | null; choices: Issuer[] }> {
  const achievement = await findAchievement(on, honourAchievement(label));
  const set = achievement && (await findIssuer(on, achievement.issuerId));
  // One whose seal is not set issues nothing.
  const choices = set ? [] : (await listIssuers(on)).filter(({ sealLines }) => sealLines.length > 0);
  return { set: set ?? null, choices };
}

/** The achievement behind certificates of an award, made where it is not there yet; refused without somebody who issues. */
export async function readyAchievement(
  tx: Tx,
  { key, name }: { key: string; name: string },
  issuerId: string,
): Promise<{ ok: true; id: string } | Refusal> {
  const id = honourAchievement(key);
  const { set, choices } = await issuerOf(tx, key);
  if (set) return set.sealLines.length > 0 ? { ok: true, id } : refused("certificate.issuerNotSet");
  if (!choices.some((one) => one.id === issuerId)) return refused("certificate.issuerMissing");
  await putHonour(tx, { id, issuerId, label: name });
  return { ok: true, id };
}
