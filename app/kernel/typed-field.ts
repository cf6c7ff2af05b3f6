/** Fields of any form, before a rule reads them. */
import { z } from "zod";

/** A text; empty where the field was not sent. One that was sent twice counts by its first value. */
export const textField = z.union([z.string(), z.array(z.string()).transform((all) => all[0] ?? "")]).default("");

/** All values of a field that may be sent several times, as ticked boxes are. */
export const listField = z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]);

/** Whether a box was ticked whose value is `yes`. */
export const yesField = textField.transform((text) => text === "yes");
