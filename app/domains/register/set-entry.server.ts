import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import type { Editor } from "~/domains/people/proof";
import { NotFound } from "~/kernel/errors";
import { isoDayOf } from "~/kernel/instant-format";
import { type Refusal, refused } from "~/kernel/verdict";
import { canHaveDays, type RegisterEntry, statusOn } from "./entry";
import { allEntries, putEntry } from "./entry.store.server";
import type { EntryForm } from "./entry-forms";
import { kindAgrees, readStandardNumber } from "./standard-number";

type Outcome = { ok: true; key: string } | (Refusal & { field: keyof EntryForm });

/** Adds a standard by its number. Laws and documents without such a number come with the content, which knows their texts. */
export function addEntry(editor: Editor, form: EntryForm): Promise<Outcome> {
  return transact(person(editor.personId), async (tx) => {
    const number = form.number === null ? null : readStandardNumber(form.number);
    if (number === null || number.year === null) return { ...refused("register.numberMalformed"), field: "number" };
    if (!kindAgrees(number, form.kind)) return { ...refused("register.kindDiffers"), field: "kind" };
    if ((await allEntries(tx)).some(({ key }) => key === number.key))
      return { ...refused("register.known", { number: number.text }), field: "number" };
    const blank = { status: "unchecked" as const, replacedByKey: null, regulationSlug: null, contentHash: null };
    const named = { key: number.key, number: number.text, edition: String(number.year) };
    return write(tx, editor, { ...blank, ...named, ...said(form), edition: form.edition ?? named.edition });
  });
}

/** Corrects what is said of an entry. Its number stays: lessons, items and firms cite by it. @throws NotFound */
export function changeEntry(editor: Editor, key: string, form: EntryForm): Promise<Outcome> {
  return transact(person(editor.personId), async (tx) => {
    const entry = (await allEntries(tx)).find((one) => one.key === key);
    if (!entry) throw new NotFound("no such entry");
    const number = readStandardNumber(entry.regulationSlug === null ? (entry.number ?? "") : "");
    if (number && !kindAgrees(number, form.kind)) return { ...refused("register.kindDiffers"), field: "kind" };
    // Of an entry that was replaced the day belongs to the replacement.
    const endedOn = entry.replacedByKey === null ? form.endedOn : entry.endedOn;
    return write(tx, editor, { ...entry, ...said(form), endedOn });
  });
}

const said = ({ kind, title, titleEn, edition, issuedOn, effectiveOn, endedOn, checkedOn, source }: EntryForm) => ({
  kind,
  title: title ?? "",
  titleEn,
  edition,
  issuedOn,
  effectiveOn,
  endedOn,
  checkedOn,
  source,
});

async function write(tx: Tx, editor: Editor, entry: Omit<RegisterEntry, "changedBy" | "changedAt">): Promise<Outcome> {
  const days = canHaveDays(entry);
  if (!days.ok) return { ...days, field: days.reason === "register.endedBeforeEffective" ? "endedOn" : "effectiveOn" };
  // A withdrawal that was dated wrongly ends with its date.
  const stored = entry.endedOn === null && entry.status === "withdrawn" ? "unchecked" : entry.status;
  const status = statusOn({ ...entry, status: stored }, isoDayOf(tx.now));
  await putEntry(tx, { ...entry, status, changedBy: editor.personId, changedAt: tx.now });
  tx.record({ act: "register.set", subject: { kind: "register-entry", id: entry.key }, facts: { status } });
  return { ok: true, key: entry.key };
}
