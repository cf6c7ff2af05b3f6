import { z } from "zod";
import { endOfDay, noDay, readTypedDay } from "~/kernel/typed-day";
import { listField, textField } from "~/kernel/typed-field";
import { someLines } from "~/kernel/typed-text";
import type { PartKey } from "./correction-parts";

const LEAST_WORDS = 4;
export const OPINION_LENGTH = 500;

/** What the officer was shown, as its hash; empty where the form does not tell. */
const seen = textField;

const words = (missing: string, long: string) =>
  textField.transform(someLines).pipe(z.string().min(LEAST_WORDS, missing).max(OPINION_LENGTH, long));

/** Begins a check, or accepts: nothing is typed. */
export const seenForm = z.object({ seen });

export const deskReasonForm = z.object({ reason: words("reason.missing", "reason.long"), seen });

/** By the end of which day; as an instant (ms) that excludes itself. */
const dueField = textField.transform((text, context) => {
  const day = readTypedDay(text);
  if (day !== null) return endOfDay(day);
  context.addIssue({ code: "custom", message: noDay(text) });
  return z.NEVER;
});

/** The field of a part's words. */
export const wordsField = (key: PartKey): string => `words.${key}`;

/**
 * Which of these parts are to be put right (`part`), each with its own words (`words.KEY`), and by when. Words without a tick are asked about: a
 * browser may have hidden them. All mistakes are told at once.
 */
export const returnForm = (keys: readonly PartKey[]) =>
  z.record(z.string(), z.unknown()).transform((raw, context) => {
    const wrong = (field: string, message: string) =>
      context.addIssue({ code: "custom", message, path: [field], input: raw });
    const ticked = listField.parse(raw.part);
    const wordsOf = (key: PartKey) => someLines(textField.parse(raw[wordsField(key)]));
    const items = keys.filter((key) => ticked.includes(key)).map((key) => ({ key, words: wordsOf(key) }));
    const unticked = keys.filter((key) => !ticked.includes(key) && wordsOf(key) !== "");
    if (items.length === 0 && unticked.length === 0) wrong("part", "award.correction.none");
    for (const { key, words: said } of items)
      if ([...said].length < LEAST_WORDS) wrong(wordsField(key), "award.correction.words");
      else if (said.length > OPINION_LENGTH) wrong(wordsField(key), "reason.long");
    for (const key of unticked) wrong(wordsField(key), "award.correction.tick");
    const due = dueField.safeParse(raw.dueOn);
    if (!due.success) wrong("dueOn", due.error.issues[0]?.message ?? "");
    return { items, dueAt: due.data ?? 0, seen: textField.parse(raw.seen) };
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
