import { db } from "@db/client.server";
import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Mistake } from "~/domains/mistakes/mistake";
import { findMistake } from "~/domains/mistakes/mistake.store.server";
import type { Editor } from "~/domains/people/proof";
import { NotFound } from "~/kernel/errors";
import { isId } from "~/kernel/ids";
import { requireEditor } from "./guards.server";

/** The report that an address of the editors' desk names. @throws NotFound */
export async function editorsMistake(args: LoaderFunctionArgs): Promise<{ editor: Editor; mistake: Mistake }> {
  const editor = requireEditor(args);
  const id = args.params.report ?? "";
  const mistake = isId(id) ? await findMistake(db, editor, id) : null;
  if (!mistake) throw new NotFound("no such report");
  return { editor, mistake };
}
