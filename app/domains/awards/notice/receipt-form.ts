import { z } from "zod";
import { textField } from "~/kernel/typed-field";

/** A receipt as it is typed. */
export const receiptForm = z.object({ code: textField });
