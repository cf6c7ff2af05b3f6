import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { isNotNull } from "drizzle-orm";
import { findAwardLabels } from "~/domains/awards/cycle/cycle-labels.server";
import { findExpertFields } from "~/domains/awards/jury/expert-fields.server";
import { readObjectorMonths } from "~/domains/awards/notice/objector-months.server";
import { readWalkInDays } from "~/domains/events/after/forget-walk-ins.server";
import { readFeedbackDays } from "~/domains/events/after/survey.store.server";
import { findEventKinds } from "~/domains/events/event/event-kinds.server";
import { findClaimKinds, readClaimYears } from "~/domains/hours/claim-kinds.server";
import { readHourMinutes } from "~/domains/hours/hour.store.server";
import { person, transact } from "~/domains/ledger/transact.server";
import type { Administrator } from "~/domains/people/proof";
import { KINDS, NUMBERS } from "~/domains/settings/programme";
import { putSetting } from "~/domains/settings/setting.store.server";
import type { NamedKind } from "~/kernel/named-kinds";
import { type Refusal, refused } from "~/kernel/verdict";
import type { ProgrammeForm } from "./programme-settings";

/** Under which key each setting is stored; who reads it is in its domain. */
const KEYS: Record<keyof ProgrammeForm, string> = {
  ...KINDS,
  minutesPerHour: NUMBERS.minutesPerHour.key,
  claimYears: NUMBERS.claimYears.key,
  feedbackDays: NUMBERS.feedbackDays.key,
  walkInDays: NUMBERS.walkInDays.key,
  objectorMonths: NUMBERS.objectorMonths.key,
};

/** What holds now, the usual where nothing was set. */
export async function readProgramme(on: Reader): Promise<ProgrammeForm> {
  const [eventKinds, claimKinds, awardLabels, expertFields] = await Promise.all([
    findEventKinds(on),
    findClaimKinds(on),
    findAwardLabels(on),
    findExpertFields(on),
  ]);
  const [minutesPerHour, claimYears, feedbackDays, walkInDays, objectorMonths] = await Promise.all([
    readHourMinutes(on),
    readClaimYears(on),
    readFeedbackDays(on),
    readWalkInDays(on),
    readObjectorMonths(on),
  ]);
  const kinds = { eventKinds, claimKinds, awardLabels, expertFields };
  return { ...kinds, minutesPerHour, claimYears, feedbackDays, walkInDays, objectorMonths };
}

/**
 * Sets what differs from what holds, each an act of its own; answers how many. A kind that events, claims, award cycles or experts have is not taken away: their
 * pages would lose its name. A label under which a cycle was opened keeps its words too.
 */
export function setProgramme(
  administrator: Administrator,
  form: ProgrammeForm,
): Promise<{ ok: true; changed: number } | (Refusal & { field: keyof ProgrammeForm })> {
  return transact(person(administrator.personId), async (tx) => {
    const before = await readProgramme(tx);
    for (const [field, used] of [
      ["eventKinds", await tx.selectDistinct({ kind: tables.event.kind }).from(tables.event)],
      ["claimKinds", await tx.selectDistinct({ kind: tables.hourClaim.kind }).from(tables.hourClaim)],
      ["awardLabels", await tx.selectDistinct({ kind: tables.awardCycle.label }).from(tables.awardCycle)],
      [
        "expertFields",
        (await tx.select().from(tables.expert)).flatMap(({ fields }) => fields.map((kind) => ({ kind }))),
      ],
    ] as const) {
      const gone = before[field].find(({ key }) => lacks(form[field], key) && used.some(({ kind }) => kind === key));
      if (gone) return { ...refused("programme.kindUsed", { key: gone.key, name: gone.zh }), field };
    }
    const opened = await tx
      .selectDistinct({ kind: tables.awardCycle.label })
      .from(tables.awardCycle)
      .where(isNotNull(tables.awardCycle.openedAt));
    // An opened cycle's label is frozen with it: rolls, opened files and certificates say it, also those yet to come.
    const renamed = before.awardLabels.find(
      (label) => opened.some(({ kind }) => kind === label.key) && !hasSame(form.awardLabels, label),
    );
    if (renamed) {
      const values = { key: renamed.key, name: renamed.zh, english: renamed.en };
      return { ...refused("programme.labelFrozen", values), field: "awardLabels" as const };
    }
    const fields = Object.keys(KEYS) as (keyof ProgrammeForm)[];
    const changed = fields.filter((field) => JSON.stringify(form[field]) !== JSON.stringify(before[field]));
    for (const field of changed) {
      const key = KEYS[field];
      await putSetting(tx, key, form[field]);
      const facts = { before: JSON.stringify(before[field]), after: JSON.stringify(form[field]) };
      tx.record({ act: "setting.changed", subject: { kind: "setting", id: key }, facts });
    }
    return { ok: true as const, changed: changed.length };
  });
}

const hasSame = (kinds: readonly NamedKind[], { key, zh, en }: NamedKind): boolean =>
  kinds.some((kind) => kind.key === key && kind.zh === zh && kind.en === en);

const lacks = (kinds: readonly NamedKind[], key: string): boolean => !kinds.some((kind) => kind.key === key);
