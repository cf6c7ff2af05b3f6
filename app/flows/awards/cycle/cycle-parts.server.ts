import { db } from "@db/client.server";
import type { z } from "zod";
import type { CycleChange } from "~/domains/awards/cycle/cycle-changes";
import { type CyclePart, factsForm } from "~/domains/awards/cycle/cycle-form";
import {
  eligibilityChange,
  factsChange,
  noticeChange,
  quotasChange,
  rubricChange,
  scoringChange,
} from "~/domains/awards/cycle/part-change";
import { reportingBureaus } from "~/domains/awards/cycle/province";
import { rubricForm } from "~/domains/awards/cycle/rubric-form";
import { eligibilityForm, noticeForm, quotasForm, scoringForm } from "~/domains/awards/cycle/rules-forms";
import { findRegions } from "~/domains/directory/region.store.server";
import { readHourMinutes } from "~/domains/hours/hour.store.server";

interface PartForm {
  form: z.ZodType<unknown>;
  /** What the form's output changes of a cycle. */
  change(value: unknown): Promise<CycleChange>;
}

const part = <S extends z.ZodType>(
  form: S,
  change: (value: z.output<S>) => CycleChange | Promise<CycleChange>,
): PartForm => ({ form, change: async (value) => change(value as z.output<S>) });

/** Each part's form, and what of the cycle it changes. */
export const PART_FORMS: Record<CyclePart, PartForm> = {
  facts: part(factsForm, factsChange),
  quotas: part(quotasForm, async (value) => quotasChange(value, reportingBureaus(await findRegions()))),
  eligibility: part(eligibilityForm, eligibilityChange),
  rubric: part(rubricForm, rubricChange),
  scoring: part(scoringForm, scoringChange),
  notice: part(noticeForm, async (value) => noticeChange(value, await readHourMinutes(db))),
};
