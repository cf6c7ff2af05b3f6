import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import type { Administrator } from "~/domains/people/proof";
import { NotFound, Refused } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import { findAchievement, findIssuer, saveAchievement, saveIssuer } from "./achievement.store.server";
import type { AchievementForm, IssuerForm } from "./achievement-forms";

/**
 * Adds an issuer (`id` null) or changes one; certificates already issued keep what they say. Answers its id.
 * @throws NotFound when there is none of that id
 */
export function setIssuer(administrator: Administrator, id: string | null, form: IssuerForm): Promise<string> {
  return transact(person(administrator.personId), async (tx) => {
    const before = id === null ? null : await findIssuer(tx, id);
    if (id !== null && !before) throw new NotFound("no such issuer");
    return putIssuer(tx, { id: id ?? newId(tx.now), demo: before?.demo ?? false, form });
  });
}

/**
 * Adds an achievement or changes one, for certificates issued from now on.
 * @throws NotFound when there is none of that id; Refused when its issuer does not exist
 */
export function setAchievement(
  administrator: Administrator,
  id: string | null,
  form: AchievementForm,
): Promise<string> {
  return transact(person(administrator.personId), async (tx) => {
    if (id !== null && !(await findAchievement(tx, id))) throw new NotFound("no such achievement");
    if (!(await findIssuer(tx, form.issuerId))) throw new Refused("certificate.issuerMissing");
    return putAchievement(tx, id ?? newId(tx.now), form);
  });
}

/** Writes an issuer under a chosen id, with its entry; for `setIssuer` and for first data. */
export async function putIssuer(
  tx: Tx,
  { id, demo, form }: { id: string; demo: boolean; form: IssuerForm },
): Promise<string> {
  await saveIssuer(tx, { id, name: form.name, sealLines: [form.sealTop, form.sealFoot], demo, updatedAt: tx.now });
  tx.record({ act: "issuer.set", subject: { kind: "issuer", id }, facts: { ...form, demo } });
  return id;
}

/** Writes an achievement under a chosen id, with its entry. */
export async function putAchievement(tx: Tx, id: string, form: AchievementForm): Promise<string> {
  await saveAchievement(tx, { id, ...form, updatedAt: tx.now });
  tx.record({ act: "achievement.set", subject: { kind: "achievement", id }, facts: { ...form } });
  return id;
}
