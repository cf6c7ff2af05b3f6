import { z } from "zod";

/** A sheet of paper has 20 lines; so many a time are several sheets. */
export const SHEET_PEOPLE = 500;

const text = z.union([z.string(), z.array(z.string()).transform((all) => all[0] ?? "")]).default("");

/** What is typed in from a sheet of paper. */
export const sheetForm = z.object({
  session: text,
  day: text,
  from: text,
  to: text,
  people: z
    .union([z.string().transform((one) => [one]), z.array(z.string())])
    .default([])
    .transform((all) => [...new Set(all)])
    .refine((all) => all.length <= SHEET_PEOPLE, "checkIn.nobody"),
  added: text,
  opened: text,
});
