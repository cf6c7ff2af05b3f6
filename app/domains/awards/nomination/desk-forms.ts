import { z } from "zod";
import { endOfDay, noDay, readTypedDay } from "~/kernel/typed-day";
import { textField } from "~/kernel/typed-field";
import { someLines } from "~/kernel/typed-text";

const LEAST_WORDS = 4;
export const OPINION_LENGTH = 500;

/** What the officer was shown, as its hash; empty where the form does not tell. */
const seen = textField;

const words = (missing: string, long: string) =>
  textField.transform(someLines).pipe(z.string().min(LEAST_WORDS, missing).max(OPINION_LENGTH, long));

/** Begins a check, or accepts: nothing is typed. */
export const seenForm = z.object({ seen });

export const deskReasonForm = z.object({ reason: words("reason.missing", "reason.long"), seen });

/** What is to be mended, and by the end of which day; `dueOn` as an instant (ms) that excludes itself. */
export const returnForm = z.object({
  reason: words("reason.missing", "reason.long"),
  dueOn: textField.transform((text, context) => {
    const day = readTypedDay(text);
    if (day !== null) return endOfDay(day);
    context.addIssue({ code: "custom", message: noDay(text) });
    return z.NEVER;
  }),
  seen,
});

export const recommendationForm = z.object({
  opinion: words("award.opinionMissing", "reason.long"),
  rank: textField.transform((text, context) => {
    if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
    context.addIssue({ code: "custom", message: "award.rankMissing" });
    return z.NEVER;
  }),
  seen,
});

/** Whom a bureau nominates, by her appointment, in which category. */
export const bureauNominationForm = z.object({
  appointment: textField.pipe(z.string().min(1, "award.directorMissing")),
  category: textField.pipe(z.string().min(1, "award.categoryMissing")),
});
