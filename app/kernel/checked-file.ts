import type { z } from "zod";

/** The file in a text, or in one line what keeps it from being one: where, and why. */
export type ReadFile<T> = { ok: true; file: T } | { ok: false; fault: string };

/**
 * Reads a file that anyone may hand to a command: JSON (a byte-order mark is forgiven) whose `format` is one of those that are asked for. The fault is one line
 * without control characters, as a terminal prints it; never throws.
 * @param kind what it would be, as the fault says it
 */
export function readCheckedFile<S extends z.ZodType>(
  content: string,
  { kind, formats, schema }: { kind: string; formats: readonly string[]; schema: S },
): ReadFile<z.output<S>> {
  let value: unknown;
  try {
    value = JSON.parse(content.replace(/^\uFEFF/, ""));
  } catch {
    return { ok: false, fault: "not JSON" };
  }
  if (!formats.includes((value as { format?: unknown } | null)?.format as string))
    return { ok: false, fault: `not ${kind}: format is not ${formats.join(" or ")}` };
  const read = schema.safeParse(value);
  if (read.success) return { ok: true, file: read.data };
  const issue = read.error.issues[0];
  return { ok: false, fault: `${issue?.path.join(".")}: ${issue?.message}`.replace(/\p{Cc}/gu, "?") };
}
