import { person, transact } from "~/domains/ledger/transact.server";
import type { Editor } from "~/domains/people/proof";
import { canReplace, canRestore, canSupersede, type RegisterEntry, statusOn } from "~/domains/register/entry";
import { allEntries, putEntry } from "~/domains/register/entry.store.server";
import type { SupersessionForm } from "~/domains/register/entry-forms";
import { insist, NotFound } from "~/kernel/errors";
import { isoDayOf } from "~/kernel/instant-format";
import { accepted, type Refusal, refused } from "~/kernel/verdict";
import { takeBackTold, tellOwners } from "./tell-owners.server";

/**
 * Says by what an entry is replaced and from which day on. From that day everyone who answers for something that cites it is told: at
 * once where the day is here, by the clock where it is to come.
 * @throws NotFound where there is no such entry; Refused where it is replaced already
 */
export function supersedeEntry(
  editor: Editor,
  key: string,
  form: SupersessionForm,
): Promise<{ ok: true } | (Refusal & { field: "by" | "from" })> {
  return transact(person(editor.personId), async (tx) => {
    const { entry, all } = await entryAndAll(tx, key);
    const today = isoDayOf(tx.now);
    insist(canSupersede(entry, today));
    const verdict = canReplace(key, form.by, new Map(all.map((one) => [one.key, one.replacedByKey])));
    if (!verdict.ok) return { ...verdict, field: "by" };
    const begun = entry.effectiveOn ?? entry.issuedOn;
    if (begun !== null && form.from < begun) return { ...refused("register.endedBeforeEffective"), field: "from" };
    const planned = { ...entry, replacedByKey: form.by, endedOn: form.from };
    const changed = { ...planned, status: statusOn(planned, today), changedBy: editor.personId, changedAt: tx.now };
    await putEntry(tx, changed);
    const facts = { by: form.by, from: form.from };
    tx.record({ act: "register.superseded", subject: { kind: "register-entry", id: key }, facts });
    if (changed.status === "superseded") await tellOwners(tx, changed);
    return accepted as { ok: true };
  });
}

/**
 * Takes a mistaken replacement back: the entry is what it was before, and whoever was told of it is told that it was a mistake.
 * @throws NotFound; Refused where nothing replaces it
 */
export function restoreEntry(editor: Editor, key: string, reason: string): Promise<void> {
  return transact(person(editor.personId), async (tx) => {
    const { entry } = await entryAndAll(tx, key);
    insist(canRestore(entry));
    await takeBackTold(tx, entry);
    const back = { ...entry, replacedByKey: null, endedOn: null, status: "unchecked" as const };
    const status = statusOn(back, isoDayOf(tx.now));
    await putEntry(tx, { ...back, status, changedBy: editor.personId, changedAt: tx.now });
    tx.record({ act: "register.restored", subject: { kind: "register-entry", id: key }, facts: { status }, reason });
  });
}

async function entryAndAll(
  on: Parameters<typeof allEntries>[0],
  key: string,
): Promise<{ entry: RegisterEntry; all: RegisterEntry[] }> {
  const all = await allEntries(on);
  const entry = all.find((one) => one.key === key);
  if (!entry) throw new NotFound("no such entry");
  return { entry, all };
}
