import { z } from "zod";
import { textField, yesField } from "~/kernel/typed-field";
import { someLines } from "~/kernel/typed-text";

export const MOST_SIGNS = 2_000;

/** The heading under which it is kept, as its anchor; empty for the lesson itself. */
const at = textField.pipe(z.string().regex(/^(s\d{1,3})?$/, "note.placeGone"));

/** The version of the course that the page showed. */
const version = textField.pipe(z.string().max(80, "note.placeGone"));

/** Keeps a bookmark or takes it away: what it shall be, so that a double tap changes nothing more. */
export const bookmarkForm = z.object({ at, version, keep: yesField });

const note = textField.transform(someLines).superRefine((text, context) => {
  const length = [...text].length;
  if (length === 0) context.addIssue({ code: "custom", message: "note.empty" });
  else if (length > MOST_SIGNS)
    context.addIssue({ code: "custom", message: "note.long", params: { most: MOST_SIGNS, length } });
});

/** A note, and which one its form was filled from. */
export const noteForm = z.object({ note, seen: textField });
