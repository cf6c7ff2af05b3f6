import type { LoaderFunctionArgs } from "@remix-run/node";
import { listMarks } from "~/domains/notes/list-marks.server";
import { attachment } from "~/http/attachment";
import { requirePerson } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { translator } from "~/i18n/translate";
import { config } from "~/kernel/config";
import { isoDayOf } from "~/kernel/instant-format";
import { notesText } from "./notes-text";

export const handle = { policy: "signed-in" } satisfies RouteHandle;

/** Everything she keeps as a text file: a plain link, which every browser keeps. */
export async function loader(args: LoaderFunctionArgs) {
  const { personId } = requirePerson(args);
  const { locale, now } = args.context;
  const day = isoDayOf(now);
  const text = notesText(await listMarks(personId), { locale, now, origin: config.origin });
  return new Response(text, {
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Content-Disposition": attachment(`${translator(locale)("notes.file.name")}-${day}.txt`, `notes-${day}.txt`),
    },
  });
}
