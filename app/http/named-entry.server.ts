import { db } from "@db/client.server";
import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Editor } from "~/domains/people/proof";
import type { RegisterEntry } from "~/domains/register/entry";
import { findEntries } from "~/domains/register/entry.store.server";
import { NotFound } from "~/kernel/errors";
import { requireEditor } from "./guards.server";

/** Who edits, and the entry of the register that the address names by its key. @throws NotFound */
export async function editedEntry(args: LoaderFunctionArgs): Promise<{ editor: Editor; entry: RegisterEntry }> {
  const editor = requireEditor(args);
  const key = args.params.entry ?? "";
  const entry = (await findEntries(db, [key])).get(key);
  if (entry?.key !== key) throw new NotFound("no such entry");
  return { editor, entry };
}
