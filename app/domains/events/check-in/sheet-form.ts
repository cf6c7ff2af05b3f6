import { z } from "zod";
import { listField, textField } from "~/kernel/typed-field";

/** A sheet of paper has 20 lines; so many a time are several sheets. */
export const SHEET_PEOPLE = 500;

/** What is typed in from a sheet of paper. */
export const sheetForm = z.object({
  session: textField,
  day: textField,
  from: textField,
  to: textField,
  people: listField.transform((all) => [...new Set(all)]).refine((all) => all.length <= SHEET_PEOPLE, "checkIn.nobody"),
  added: textField,
  opened: textField,
});
