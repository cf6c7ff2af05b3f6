import { json } from "@remix-run/node";
import type { z } from "zod";
import { AppError } from "~/kernel/errors";
import { keptSigns } from "~/kernel/typed-text";
import type { Refusal } from "~/kernel/verdict";

export interface FieldError {
  field: string;
  /** Key under `reasons.`, said in the person's language by the page. */
  message: string;
  values?: Record<string, string | number>;
}
/** What a page needs to show a refused form again: every value kept but passwords. */
export interface RefusedForm {
  errors: FieldError[];
  values: Record<string, string | string[]>;
}
/** `typed` is what was sent, for a rule that refuses after parsing. */
export type FormResult<T> = { ok: true; value: T; typed: RefusedForm["values"] } | { ok: false; refused: RefusedForm };

const SECRET_FIELDS = /password|secret|token|code-once/i;

/** A key of the catalogue, as every message of a schema is one. */
const REASON = /^[a-z][A-Za-z]*(\.[A-Za-z-]+)+$/;

/**
 * Reads a posted form by a zod schema. Repeated fields arrive as arrays where the schema expects one. Issue messages of
 * the schema are keys under `reasons.`; what a schema has no words for (a field sent twice, or not at all) is said in ours.
 * A body that is no form is 415/400 (AppError), a form with mistakes is a value.
 */
export async function readForm<S extends z.ZodType>(request: Request, schema: S): Promise<FormResult<z.output<S>>> {
  const raw: Record<string, string | string[]> = {};
  const form = await formOf(request);
  for (const key of new Set(form?.keys())) {
    if (key === "__proto__") continue;
    const all = (form?.getAll(key) ?? []).filter((value): value is string => typeof value === "string");
    raw[key] = all.length === 1 ? (all[0] as string) : all;
  }
  const result = schema.safeParse(raw);
  if (result.success) return { ok: true, value: result.data, typed: raw };
  const errors = new Map<string, FieldError>();
  for (const issue of result.error.issues) {
    const field = String(issue.path[0] ?? "");
    if (errors.has(field)) continue;
    const params = (issue as { params?: Record<string, string | number> }).params;
    const message = REASON.test(issue.message) ? issue.message : "form.unread";
    errors.set(field, { field, message, ...(params && { values: params }) });
  }
  return { ok: false, refused: { errors: [...errors.values()], values: withoutSecrets(raw) } };
}

/** The fields of a form whose names are not known beforehand, in their order. A body that is no form is 415 or 400. */
export async function readFields(request: Request): Promise<URLSearchParams> {
  const fields = new URLSearchParams();
  for (const [name, value] of (await formOf(request)) ?? []) if (typeof value === "string") fields.append(name, value);
  return fields;
}

/** The body as a form; undefined when nothing was sent. @throws AppError 415 for another kind of body, 400 for a broken one */
async function formOf(request: Request): Promise<FormData | undefined> {
  const type = request.headers.get("content-type") ?? "";
  if (!type && (request.headers.get("content-length") ?? "0") === "0") return undefined;
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type))
    throw new AppError(415, "a form is expected");
  const sent = await request.formData().catch(() => {
    throw new AppError(400, "the form cannot be read");
  });
  const form = new FormData();
  for (const [name, value] of sent) form.append(keptSigns(name), typeof value === "string" ? kept(name, value) : value);
  return form;
}

/** A password is what was typed, whatever it is: it is hashed and never stored or shown. */
const kept = (name: string, value: string): string => (/password/i.test(name) ? value : keptSigns(value));

/** What a rule refused, beside the field it is about. */
export const fieldError = (field: string, { reason, values }: Refusal): FieldError => ({
  field,
  message: reason,
  ...(values && { values }),
});

/** A refusal that a rule found after parsing, beside its field, with what was typed. */
export const refuseForm = (errors: FieldError[], values: Record<string, unknown>): RefusedForm => ({
  errors,
  values: withoutSecrets(values as Record<string, string | string[]>),
});

/** 422 with the form again (contract: Answers to bad input). */
export const unprocessable = (refused: RefusedForm, extra: Record<string, unknown> = {}) =>
  json({ ...extra, refused }, { status: 422 });

/** 429 with the form again: what was typed can be sent once the limit is over. */
export const tooMany = (
  refused: RefusedForm,
  { retryAfterSeconds }: { retryAfterSeconds: number },
  extra: Record<string, unknown> = {},
) => json({ ...extra, refused }, { status: 429, headers: { "Retry-After": String(retryAfterSeconds) } });

const withoutSecrets = (raw: Record<string, string | string[]>) =>
  Object.fromEntries(Object.entries(raw).filter(([key]) => !SECRET_FIELDS.test(key)));
