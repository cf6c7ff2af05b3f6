import { tables } from "@db/tables";
import { and, eq, isNull } from "drizzle-orm";
import { insistStanding } from "~/domains/directory/enterprise.store.server";
import type { Tx } from "~/domains/ledger/transact.server";
import { findEntries } from "~/domains/register/entry.store.server";
import { foldStandardNumber, kindAgrees, readStandardNumber } from "~/domains/register/standard-number";
import { NotFound, Refused } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import { type Refusal, refused } from "~/kernel/verdict";
import { followCitations, settleReminders } from "./citations.server";
import { actAsKeeper, firmOf, type StandardsKeeper } from "./director-seat.server";
import { type DisclosedStandard, findStandardAt } from "./disclosed-standard.store.server";
import type { StandardForm } from "./duty-forms";

export type StandardRefusal = Refusal & { field: "number" | "title" | "kind" | "disclosedOn" };
type Outcome = { ok: true; id: string } | StandardRefusal;

/** Puts a standard into the firm's list. What the register and the number itself tell need not be typed. */
export function discloseStandard(keeper: StandardsKeeper, form: StandardForm): Promise<Outcome> {
  return actAsKeeper(keeper, async (tx, today) => {
    await insistStanding(tx, firmOf(keeper));
    const read = await readStandard(tx, firmOf(keeper), form, today, null);
    if (!read.ok) return read;
    const id = newId(tx.now);
    const made: DisclosedStandard = {
      id,
      enterpriseId: firmOf(keeper),
      ...read.standard,
      recordedBy: keeper.personId,
      recordedAt: tx.now,
      changedAt: tx.now,
      withdrawnAt: null,
      withdrawnBy: null,
      withdrawnReason: null,
    };
    await tx.insert(tables.disclosedStandard).values(made);
    await followCitations(tx, made, keeper.personId, today);
    record(tx, "disclosed-standard.added", id, made.enterpriseId);
    return { ok: true, id };
  });
}

/** Corrects one, or takes over what replaced a superseded number. */
export function changeStandard(keeper: StandardsKeeper, standardId: string, form: StandardForm): Promise<Outcome> {
  return actAsKeeper(keeper, async (tx, today) => {
    const standard = await standing(tx, keeper, standardId);
    const read = await readStandard(tx, standard.enterpriseId, form, today, standardId);
    if (!read.ok) return read;
    await tx
      .update(tables.disclosedStandard)
      .set({ ...read.standard, changedAt: tx.now })
      .where(eq(tables.disclosedStandard.id, standardId));
    await followCitations(tx, { ...standard, ...read.standard }, keeper.personId, today);
    record(tx, "disclosed-standard.changed", standardId, standard.enterpriseId);
    return { ok: true, id: standardId };
  });
}

/** The firm no longer works by it; it stays in the list as such, and what was still to settle about it is settled. */
export function withdrawStandard(keeper: StandardsKeeper, standardId: string, reason: string): Promise<void> {
  return actAsKeeper(keeper, async (tx) => {
    const { enterpriseId } = await standing(tx, keeper, standardId);
    await tx
      .update(tables.disclosedStandard)
      .set({ withdrawnAt: tx.now, withdrawnBy: keeper.personId, withdrawnReason: reason })
      .where(eq(tables.disclosedStandard.id, standardId));
    await settleReminders(tx, standardId, keeper.personId, "withdrawn", null);
    record(tx, "disclosed-standard.withdrawn", standardId, enterpriseId);
  });
}

/** It stays although what it cites was superseded, and why. @throws Refused when nothing is to settle any more */
export function keepStandard(keeper: StandardsKeeper, standardId: string, reason: string): Promise<void> {
  return actAsKeeper(keeper, async (tx) => {
    const { enterpriseId } = await standing(tx, keeper, standardId);
    const settled = await settleReminders(tx, standardId, keeper.personId, "kept", reason);
    if (settled === 0) throw new Refused("standard.settled");
    record(tx, "disclosed-standard.kept", standardId, enterpriseId);
  });
}

function record(tx: Tx, act: string, id: string, enterpriseId: string): void {
  tx.record({ act, subject: { kind: "disclosed-standard", id }, secrets: { enterprise: enterpriseId } });
}

async function standing(tx: Tx, keeper: StandardsKeeper, standardId: string): Promise<DisclosedStandard> {
  const standard = await findStandardAt(tx, firmOf(keeper), standardId);
  if (!standard) throw new NotFound("disclosed standard");
  if (standard.withdrawnAt !== null) throw new Refused("standard.withdrawn");
  return standard;
}

async function readStandard(
  tx: Tx,
  enterpriseId: string,
  form: StandardForm,
  today: string,
  self: string | null,
): Promise<
  | {
      ok: true;
      standard: Pick<
        DisclosedStandard,
        "number" | "title" | "kind" | "disclosedOn" | "link" | "entryKey" | "cites" | "citedNumbers"
      >;
    }
  | StandardRefusal
> {
  const read = readStandardNumber(form.number);
  const entryKey = foldStandardNumber(form.number);
  const title = form.title || ((await findEntries(tx, [entryKey])).get(entryKey)?.title ?? "");
  const kind = form.kind ?? read?.kind ?? null;
  if (kind === null) return { ...refused("standard.kindMissing"), field: "kind" };
  if (read && !kindAgrees(read, kind)) return { ...refused("standard.kindDiffers"), field: "kind" };
  if ([...title].length < 2) return { ...refused("standard.titleMissing"), field: "title" };
  if (form.disclosedOn > today) return { ...refused("duty.dayFuture"), field: "disclosedOn" };
  if (read?.year && form.disclosedOn < `${read.year}-01-01`)
    return { ...refused("standard.beforeNumber", { year: read.year }), field: "disclosedOn" };
  const { disclosedStandard } = tables;
  const same = await tx
    .select({ id: disclosedStandard.id })
    .from(disclosedStandard)
    .where(
      and(
        eq(disclosedStandard.enterpriseId, enterpriseId),
        eq(disclosedStandard.entryKey, entryKey),
        isNull(disclosedStandard.withdrawnAt),
      ),
    );
  if (same.some(({ id }) => id !== self)) return { ...refused("standard.already"), field: "number" };
  const cited = new Map(form.cites.map((text) => [foldStandardNumber(text), readStandardNumber(text)?.text ?? text]));
  return {
    ok: true,
    standard: {
      number: read?.text ?? form.number,
      title,
      kind,
      disclosedOn: form.disclosedOn,
      link: form.link,
      entryKey,
      cites: [...cited.keys()],
      citedNumbers: [...cited.values()],
    },
  };
}
