import { z } from "zod";
import { dayField } from "~/kernel/day-field";
import { textField } from "~/kernel/typed-field";
import { oneLine, someLines } from "~/kernel/typed-text";
import { type RenamedName, renamedField } from "./renamed-lines";

export const WORDS_LENGTH = 2000;
const words = textField.transform(someLines).pipe(z.string().max(WORDS_LENGTH, "notice.form.long"));

/** What a notice says besides; `stand` is when the draft that she saw was written. */
export const preparationForm = z.object({ words, stand: textField });

/** What the officer was shown, as its hash: she publishes nothing else. */
export const publicationForm = z.object({ seen: textField });

/** By which official document a provisional end was checked; empty where the end was never provisional. */
export const closingForm = z.object({
  document: textField.transform(oneLine).pipe(z.string().max(200, "notice.form.documentLong")),
});

/** Until when a notice runs on, and why. */
export const extensionForm = z.object({
  untilDay: dayField(),
  reason: textField
    .transform(someLines)
    .pipe(z.string().min(4, "notice.form.extensionReasonMissing").max(500, "reason.long")),
});

const name = textField.transform(oneLine).pipe(z.string().max(40, "notice.form.nameLong"));

/** The boxes of lines whose people are called otherwise by now: `renamed.ALIAS` with the name that was shown. */
const renamedNames = (rest: Record<string, unknown>): RenamedName[] =>
  Object.entries(rest).flatMap(([field, sent]) => {
    const shown = field.startsWith(RENAMED) ? name.safeParse(sent) : null;
    return shown?.success && shown.data !== "" ? [{ nomination: field.slice(RENAMED.length), name: shown.data }] : [];
  });
const RENAMED = renamedField("");

/** What is corrected and why, the names that changed since, and one line that was misprinted. */
export const correctionForm = z
  .looseObject({
    reason: textField
      .transform(someLines)
      .pipe(z.string().min(4, "notice.form.correctionMissing").max(500, "reason.long")),
    words,
    nomination: textField,
    name,
    employer: textField.transform(oneLine).pipe(z.string().max(100, "notice.form.nameLong")),
    seen: textField,
  })
  .superRefine(({ nomination, name, employer }, context) => {
    if (nomination === "") {
      if (name !== "" || employer !== "")
        context.addIssue({ code: "custom", path: ["nomination"], message: "notice.form.misprintWhom" });
    } else if (name === "" && employer === "")
      context.addIssue({ code: "custom", path: ["name"], message: "notice.form.misprintWhat" });
  })
  .transform(({ reason, words, nomination, name, employer, seen, ...rest }) => ({
    ...{ reason, words, nomination, name, employer, seen },
    renamed: renamedNames(rest),
  }));
