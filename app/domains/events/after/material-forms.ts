import { z } from "zod";
import { dayField } from "~/kernel/day-field";
import { textField } from "~/kernel/typed-field";
import { parseTypedInstant } from "~/kernel/typed-instant";
import { oneLine, someLines } from "~/kernel/typed-text";

/** A paper of an event with its author's consent. Who consented, and on which day, has to be told before it is kept. */
export const materialForm = z.object({
  title: textField.transform(oneLine).pipe(z.string().min(2, "material.titleMissing").max(120, "material.titleLong")),
  sessionId: textField,
  author: textField.transform(oneLine).pipe(z.string().min(2, "material.authorMissing").max(80, "material.authorLong")),
  consent: z.literal("yes", "material.consentMissing"),
  consentedOn: dayField("material.consentDay"),
  audience: z.enum(["registered", "everyone"], "material.audienceMissing"),
  releasedAt: textField.transform((text, context) => {
    const at = parseTypedInstant(text);
    if (at === null) context.addIssue({ code: "custom", message: "material.releaseMalformed" });
    return at ?? 0;
  }),
});
export type MaterialForm = z.output<typeof materialForm>;

/** Photos that come together; each can be given words of its own later. */
export const photosForm = z.object({
  caption: textField.transform(oneLine).pipe(z.string().max(120, "photo.captionLong")),
});

/** Fewer signs do not say who is on a photo and how they agreed. */
const NOTE_SIGNS = 4;

/** What is said of one photo. `shown` only with who is on it and that they agreed. */
export const photoForm = z
  .object({
    caption: textField.transform(oneLine).pipe(z.string().min(2, "photo.captionMissing").max(120, "photo.captionLong")),
    consentNote: textField.transform(someLines).pipe(z.string().max(500, "photo.noteLong")),
    shown: z.literal("yes").optional(),
  })
  .superRefine(({ shown, consentNote }, context) => {
    const length = [...consentNote].length;
    if (shown === undefined || length >= NOTE_SIGNS) return;
    const message = length === 0 ? "photo.noteMissing" : "photo.noteShort";
    context.addIssue({ code: "custom", path: ["consentNote"], message, params: { fewest: NOTE_SIGNS } });
  });
export type PhotoForm = z.output<typeof photoForm>;
