import type { z } from "zod";
import { textField } from "~/kernel/typed-field";
import { parseTypedInstant } from "~/kernel/typed-instant";

/** Fields that the forms of an event share. */

/** Refuses a text of more than `max` signs. */
export const shownWord =
  (max: number) =>
  (text: string, context: z.RefinementCtx): void => {
    const length = [...text].length;
    if (length > max) context.addIssue({ code: "custom", message: "event.long", params: { max, length } });
  };

const FIRST = Date.UTC(2000, 0, 1);
const LAST = Date.UTC(2100, 0, 1);

function readInstant(
  text: string,
  context: z.RefinementCtx,
  unread = "event.instant",
  params: Record<string, string> = {},
): number | null {
  const read = parseTypedInstant(text);
  if (read === null) context.addIssue({ code: "custom", message: unread, params });
  else if (read < FIRST || read >= LAST) context.addIssue({ code: "custom", message: "day.odd" });
  return read;
}

/**
 * An instant (ms) typed as `2026-12-04 14:00`; `missing` is said where the field is empty, `unread` where it is no time, both with `params`.
 */
export const instant = (missing: string, unread = "event.instant", params: Record<string, string> = {}) =>
  textField.transform((text, context) => {
    if (text.trim() !== "") return readInstant(text, context, unread, params) ?? 0;
    context.addIssue({ code: "custom", message: missing, params });
    return 0;
  });

/** The same, or null where none was typed. */
export const optionalInstant = textField.transform((text, context) =>
  text.trim() === "" ? null : readInstant(text, context),
);

function readNumber(text: string, min: number, max: number): number | null {
  const plain = text.normalize("NFKC").trim();
  const read = /^\d{1,7}$/.test(plain) ? Number(plain) : Number.NaN;
  return read >= min && read <= max ? read : null;
}

export const wholeNumber = (reason: string, min: number, max: number) =>
  textField.transform((text, context) => {
    const read = readNumber(text, min, max);
    if (read === null) context.addIssue({ code: "custom", message: reason, params: { min, max } });
    return read ?? min;
  });

/** A whole number, or null where none was typed. */
export const optionalNumber = (reason: string, min: number, max: number) =>
  textField.transform((text, context) => {
    if (text.trim() === "") return null;
    const read = readNumber(text, min, max);
    if (read === null) context.addIssue({ code: "custom", message: reason, params: { min, max } });
    return read;
  });
