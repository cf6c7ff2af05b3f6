import { z } from "zod";
import { foldCitation } from "./citation";

/** A line of text without leading, trailing or doubled blanks. */
export const line = z
  .string()
  .min(1, "must not be empty")
  .max(400, "is longer than 400 characters")
  .regex(/^\S(.*\S)?$/, "must be one line without blanks at its ends");

/** What stands in addresses. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be small Latin letters, digits and hyphens");

/** A reference to a clause, or to an entry of the register; whether it exists is checked where regulations are known. */
export const clause = z
  .string()
  .max(120)
  .regex(
    /^([a-z0-9]+(-[a-z0-9]+)*\/[1-9]\d{0,3}(\/[1-9]\d{0,2})?|standard:\S.*)$/,
    "must look like standardization-law/27/1 or standard:GB/T 1.1-2020",
  )
  .transform(foldCitation);

export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "must be a day, YYYY-MM-DD");
