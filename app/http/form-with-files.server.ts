import { readFile } from "node:fs/promises";
import { db } from "@db/client.server";
import type { z } from "zod";
import { FILES_PER_SUBJECT } from "~/domains/files/attach-files.server";
import type { Taking } from "~/domains/files/check-upload.server";
import type { FileKind } from "~/domains/files/file-kind";
import { namedAs } from "~/domains/files/file-name";
import { keepUpload, type Uploader } from "~/domains/files/keep-upload.server";
import { type FileFacts, findLooseFiles } from "~/domains/files/stored-file.store.server";
import { translator } from "~/i18n/translate";
import { type Refusal, refused } from "~/kernel/verdict";
import type { RequestContext } from "./context";
import { type FieldError, type FormResult, fieldError, readForm } from "./forms.server";
import { type ArrivedFile, FILE_BYTES } from "./receive-upload.server";

/** Papers and pictures that show what was done. */
export const EVIDENCE: readonly FileKind[] = ["pdf", "png", "jpeg", "webp", "xlsx", "docx", "csv", "txt"];
/** What is handed out at an event. */
export const PAPERS: readonly FileKind[] = ["pdf", "pptx", "docx", "xlsx", "png", "jpeg", "webp"];
export const PICTURES: readonly FileKind[] = ["png", "jpeg", "webp"];
/** Lists to import. */
export const LISTS: readonly FileKind[] = ["xlsx", "csv", "txt"];

interface FileField {
  name: string;
  kinds: readonly FileKind[];
  most?: number;
  /** So many are there already, and count for `most`. */
  there?: number;
  /** Pictures are kept no larger than this (pixels). */
  keptSide?: number;
}

/** As `readForm`; `fileIds` are the kept files of its file field, for `attachFiles`. */
export type FormWithFiles<T> =
  | (Extract<FormResult<T>, { ok: true }> & { fileIds: string[] })
  | Extract<FormResult<T>, { ok: false }>;

/**
 * Reads a form with one file field. Each file is checked and kept at once; when the form is refused for anything else, its page
 * carries on those that were taken (`NAME-kept`, shown by FileField), so that nobody chooses them again.
 */
export async function readFormWithFiles<S extends z.ZodType>(
  { request, context }: { request: Request; context: RequestContext },
  who: Uploader,
  schema: S,
  { name, kinds, most = FILES_PER_SUBJECT, there = 0, keptSide }: FileField,
): Promise<FormWithFiles<z.output<S>>> {
  const form = await readForm(request, schema);
  const raw = form.ok ? form.typed : form.refused.values;
  const errors: FieldError[] = form.ok ? [] : [...form.refused.errors];
  const files = await keptBefore(who, raw[`${name}-kept`]);
  for (const arrived of context.arrived ?? []) {
    if (arrived.field !== name) continue;
    const kept: { ok: true; file: FileFacts } | Refusal =
      there + files.length >= most
        ? refused("file.tooMany", { most })
        : await keep(context, who, arrived, { kinds, keptSide });
    if (kept.ok) files.push(kept.file);
    else errors.push(fieldError(name, { ...kept, values: { file: namedAs(arrived.typedName), ...kept.values } }));
  }
  const values = { ...raw, [`${name}-kept`]: files.map(keptValue) };
  if (form.ok && errors.length === 0) return { ...form, typed: values, fileIds: files.map(({ id }) => id) };
  return { ok: false, refused: { errors, values } };
}

async function keep(context: RequestContext, who: Uploader, arrived: ArrivedFile, taking: Omit<Taking, "fallback">) {
  if (arrived.tooLarge) return refused("file.tooLarge", { megabytes: FILE_BYTES / 1024 / 1024 });
  const fallback = translator(context.locale)("files.unnamed");
  return keepUpload(
    who,
    { bytes: await readFile(arrived.path), typedName: arrived.typedName },
    { ...taking, fallback },
  );
}

/** What the field shows of a kept file, and sends again: `ID/BYTES/NAME`. */
const keptValue = ({ id, bytes, fileName }: FileFacts): string => `${id}/${bytes}/${fileName}`;

/** Those kept with an earlier try that are still hers to attach. */
async function keptBefore(who: Uploader, sent: string | string[] | undefined): Promise<FileFacts[]> {
  const ids = [sent ?? []].flat().map((value) => value.split("/", 1)[0] as string);
  return findLooseFiles(db, who.personId, ids);
}
