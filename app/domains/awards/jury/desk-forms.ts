import { z } from "zod";
import { listField, textField } from "~/kernel/typed-field";
import { parseTypedInstant } from "~/kernel/typed-instant";
import { oneLine, someLines } from "~/kernel/typed-text";
import { CONFLICT_KINDS } from "../cycle/cycle-rules";
import { wholeOrNone } from "../cycle/typed-fields";

const LEAST_REASON = 4;
export const LONGEST_REASON = 500;
const reason = textField
  .transform(someLines)
  .pipe(z.string().min(LEAST_REASON, "reason.missing").max(LONGEST_REASON, "reason.long"));

/** An instant (ms) that ends something; null where nothing was typed. */
const until = textField.transform((text, context): number | null => {
  if (text.trim() === "") return null;
  const read = parseTypedInstant(text);
  if (read === null) context.addIssue({ code: "custom", message: "award.instant" });
  return read;
});

/** For so many days from today whoever is drawn after the review's time may be given time. */
export const DRAWN_DAYS = { min: 1, max: 30 };

export const drawingForm = z.object({ days: wholeOrNone(DRAWN_DAYS.min, DRAWN_DAYS.max) });

/** Which expert of the pool, by her id. */
export const namingForm = z.object({ expert: textField.pipe(z.string().min(1, "award.juror.choose")) });

export const juryReasonForm = z.object({ reason });

/** Until when whoever reads instead has time; only where the review's time is over. */
export const recusalForm = z.object({ reason, until });

export const reopeningForm = z.object({
  reason,
  until: until.transform((ms, context): number => {
    if (ms !== null) return ms;
    context.addIssue({ code: "custom", message: "award.instant" });
    return z.NEVER;
  }),
});

const MOST_WORDS = 100;
const LONGEST_WORD = 60;

/** Words to hide besides, one a line. */
export const hiddenWordsForm = z.object({
  words: textField.transform((text, context): string[] => {
    const words = [...new Set(text.split("\n").map(oneLine))].filter((word) => word !== "");
    if (words.length > MOST_WORDS || words.some((word) => [...word].length > LONGEST_WORD))
      context.addIssue({
        code: "custom",
        message: "award.wordsMany",
        params: { most: MOST_WORDS, longest: LONGEST_WORD },
      });
    return words;
  }),
});

/** What shows whom a dossier is of, found while jurors read it: words, and papers by their place. */
export const leakForm = hiddenWordsForm.extend({
  papers: listField.transform((all) => all.map(Number).filter((place) => Number.isSafeInteger(place))),
});

/** The fewest characters, blanks not counted, of a reason that everybody reads. */
export const LEAST_SEAL_REASON = 10;
export const saysWhy = (text: string): boolean => [...text.replace(/\s/g, "")].length >= LEAST_SEAL_REASON;

/** Why ballots are sealed while some are missing; whether it is asked for is seen when they are sealed. */
export const sealingForm = z.object({
  reason: textField.transform(someLines).pipe(z.string().max(LONGEST_REASON, "reason.long")),
});

/** Which conflict of interest came out, and how it is known; published with the ballot. */
export const settingAsideForm = z.object({
  kind: textField.transform((text, context) => {
    const kind = CONFLICT_KINDS.find((one) => one === text);
    if (kind) return kind;
    context.addIssue({ code: "custom", message: "award.aside.kind" });
    return z.NEVER;
  }),
  reason: textField.transform(someLines).superRefine((text, context) => {
    const params = { least: LEAST_SEAL_REASON };
    if (!saysWhy(text)) context.addIssue({ code: "custom", message: "award.aside.reason", params });
    else if (text.length > LONGEST_REASON) context.addIssue({ code: "custom", message: "reason.long" });
  }),
});

/** What the officer had before her when she looked at a dossier. */
export const approvalForm = z.object({ seen: textField });
