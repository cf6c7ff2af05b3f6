import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { setBookmark } from "~/domains/notes/keep-mark.server";
import { markedPlace } from "~/domains/notes/marked-place.server";
import { bookmarkForm } from "~/domains/notes/note-form";
import { addressPart } from "~/http/address-part";
import { readForm } from "~/http/forms.server";
import { requirePerson } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { AppError } from "~/kernel/errors";

export const handle = { policy: "signed-in" } satisfies RouteHandle;

const lessonOf = ({ course, lesson }: LoaderFunctionArgs["params"]) =>
  `/courses/${addressPart(course)}/${addressPart(lesson)}`;

/** There is nothing to see here; bookmarks stand in the lesson. */
export function loader(args: LoaderFunctionArgs) {
  requirePerson(args);
  return redirect(lessonOf(args.params));
}

/** Keeps a bookmark or takes it away, and leads back to where it was pressed, or to her list where the lesson has no such section any more. */
export async function action(args: ActionFunctionArgs) {
  const who = requirePerson(args, lessonOf(args.params));
  const form = await readForm(args.request, bookmarkForm);
  if (!form.ok) throw new AppError(422, "no such place");
  const { course = "", lesson = "" } = args.params;
  const { keep, ...named } = form.value;
  const place = await markedPlace(who.personId, { course, lesson, ...named });
  await setBookmark(who, place, keep);
  return redirect(place.tools ?? "/learn/notes");
}
