import { DECLARED_TIE_KINDS } from "@db/statuses";
import { z } from "zod";
import { textField } from "~/kernel/typed-field";
import { oneLine, someLines } from "~/kernel/typed-text";

const LEAST_WORDS = 4;
/** The longest reason of a recusal, and the longest explanation of a tie. */
export const STATEMENT_LENGTH = 500;

const words = textField
  .transform(someLines)
  .pipe(z.string().min(LEAST_WORDS, "reason.missing").max(STATEMENT_LENGTH, "reason.long"));

/** She asks to be recused. */
export const recusalForm = z.object({ reason: words });

/** Longer than any account is. */
const LONGEST_ACCOUNT = 254;

/** Kinship or an interest that she declares; whom it is about is looked up when it is saved. */
export const tieForm = z.object({
  kind: textField.pipe(z.enum(DECLARED_TIE_KINDS, "award.tie.kind")),
  account: textField.transform(oneLine).pipe(z.string().max(LONGEST_ACCOUNT, "award.tie.account")),
  code: textField.transform(oneLine),
  statement: words,
});
