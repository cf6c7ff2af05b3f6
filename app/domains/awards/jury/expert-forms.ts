import { z } from "zod";
import { noDay, readTypedDay } from "~/kernel/typed-day";
import { listField, textField } from "~/kernel/typed-field";
import { oneLine } from "~/kernel/typed-text";

const day = textField.transform((text, context): string => {
  const read = readTypedDay(text);
  if (read !== null) return read;
  context.addIssue({ code: "custom", message: noDay(text) });
  return z.NEVER;
});
/** Left empty: until further notice. */
const openDay = textField.transform((text, context): string | null => {
  if (text.trim() === "") return null;
  const read = readTypedDay(text);
  if (read === null) context.addIssue({ code: "custom", message: noDay(text) });
  return read;
});

/** The first field counts for the mix of a jury; the others stand beside it. */
const fields = {
  field: textField.pipe(z.string().min(1, "award.expert.fieldMissing")),
  others: listField,
};
const inOrder = ({ field, others }: { field: string; others: string[] }): string[] => [...new Set([field, ...others])];

export const newExpertForm = z
  .object({
    account: textField.transform(oneLine).pipe(z.string().min(1, "award.expert.accountMissing")),
    ...fields,
    from: day,
    to: openDay,
  })
  .transform(({ field, others, ...rest }) => ({ ...rest, fields: inOrder({ field, others }) }));

/** Another term, and what she is an expert of from then on. */
export const expertTermForm = z
  .object({ ...fields, from: day, to: openDay })
  .transform(({ field, others, ...rest }) => ({ ...rest, fields: inOrder({ field, others }) }));

/** The first day on which she no longer serves. */
export const expertEndForm = z.object({ endedOn: day });
