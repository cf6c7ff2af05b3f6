import { z } from "zod";

/** A line of text without leading, trailing or doubled blanks. */
export const line = z
  .string()
  .min(1, "must not be empty")
  .max(400, "is longer than 400 characters")
  .regex(/^\S(.*\S)?$/, "must be one line without blanks at its ends");

/** What stands in addresses. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be small Latin letters, digits and hyphens");

/** A reference to a clause; whether it exists is checked where regulations are known. */
export const clause = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*\/[1-9]\d{0,3}(\/[1-9]\d{0,2})?$/, "must look like standardization-law/27/1");

export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "must be a day, YYYY-MM-DD");
