import { z } from "zod";
import { dayField } from "~/kernel/day-field";
import { textField } from "~/kernel/typed-field";
import { oneLine, someLines } from "~/kernel/typed-text";

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

/** What is corrected and why, and one line that was misprinted. */
export const correctionForm = z
  .object({
    reason: textField
      .transform(someLines)
      .pipe(z.string().min(4, "notice.form.correctionMissing").max(500, "reason.long")),
    words,
    nomination: textField,
    name: textField.transform(oneLine).pipe(z.string().max(40, "notice.form.nameLong")),
    employer: textField.transform(oneLine).pipe(z.string().max(100, "notice.form.nameLong")),
    seen: textField,
  })
  .superRefine(({ nomination, name, employer }, context) => {
    if (nomination === "") {
      if (name !== "" || employer !== "")
        context.addIssue({ code: "custom", path: ["nomination"], message: "notice.form.misprintWhom" });
    } else if (name === "" && employer === "")
      context.addIssue({ code: "custom", path: ["name"], message: "notice.form.misprintWhat" });
  });
