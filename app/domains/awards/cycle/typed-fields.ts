import type { z } from "zod";
import { textField } from "~/kernel/typed-field";
import { parseTypedInstant } from "~/kernel/typed-instant";
import { oneLine, someLines } from "~/kernel/typed-text";

/** Fields that the forms of a cycle share. */

const FIRST = Date.UTC(2000, 0, 1);
const LAST = Date.UTC(2100, 0, 1);

/** An instant (ms) that ends something, typed as `2026-12-04 24:00`. */
export const deadline = textField.transform((text, context) => {
  const read = parseTypedInstant(text);
  if (read === null) context.addIssue({ code: "custom", message: "award.instant" });
  else if (read < FIRST || read >= LAST) context.addIssue({ code: "custom", message: "day.odd" });
  return read ?? 0;
});

/** A whole number in digits, also full-width ones; null for anything else. */
export function readWhole(text: string): number | null {
  const plain = text.normalize("NFKC").trim();
  return /^\d{1,6}$/.test(plain) ? Number(plain) : null;
}

/** Whole number within bounds; `empty` is meant where none was typed, otherwise one has to be. */
export const whole = (min: number, max: number, empty?: number) =>
  textField.transform((text, context) => {
    if (empty !== undefined && text.trim() === "") return empty;
    const read = readWhole(text);
    if (read !== null && read >= min && read <= max) return read;
    context.addIssue({ code: "custom", message: "award.number", params: { min, max } });
    return min;
  });

/** The same, or null where nothing was typed. */
export const wholeOrNone = (min: number, max: number) =>
  textField.transform((text, context): number | null => {
    if (text.trim() === "") return null;
    const read = readWhole(text);
    if (read !== null && read >= min && read <= max) return read;
    context.addIssue({ code: "custom", message: "award.number", params: { min, max } });
    return null;
  });

const within =
  (max: number) =>
  (text: string, context: z.RefinementCtx): void => {
    const length = [...text].length;
    if (length > max) context.addIssue({ code: "custom", message: "award.long", params: { max, length } });
  };

export const line = (max: number) => textField.transform(oneLine).superRefine(within(max));
export const lines = (max: number) => textField.transform(someLines).superRefine(within(max));

/** The value of a field whose name is not known beforehand; empty where it was not sent. */
export const typedIn = (fields: Record<string, unknown>, name: string): string =>
  String([fields[name] ?? ""].flat()[0] ?? "");

/**
 * Fields with names of their own beside rows: both are read, so that whoever left out something in each reads of all at once. The mistakes
 * of the first go into the context of the second.
 */
export function readBeside<S extends z.ZodObject>(
  schema: S,
  fields: Record<string, unknown>,
  context: z.RefinementCtx,
): z.output<S> | null {
  const read = schema.safeParse(fields);
  for (const { path, message, params } of (read.error?.issues ?? []) as Fault[])
    context.addIssue({ code: "custom", path, message, ...(params && { params }) });
  return read.success ? read.data : null;
}
interface Fault {
  path: (string | number)[];
  message: string;
  params?: Record<string, unknown>;
}
