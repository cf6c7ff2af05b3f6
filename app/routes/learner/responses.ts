import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { readPostedPage } from "~/domains/assessment/posted-page";
import { readRoomPlace, roomAddress } from "~/domains/assessment/room-address";
import { toggleMark } from "~/domains/assessment/toggle-mark.server";
import { savePage } from "~/flows/exams/save-page.server";
import { addressPart } from "~/http/address-part";
import { readFields } from "~/http/forms.server";
import { requirePerson } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { AppError } from "~/kernel/errors";

export const handle = { policy: "signed-in" } satisfies RouteHandle;

/** From the page of an error, back to the place in the room that was sent. */
export function loader(args: ActionFunctionArgs) {
  requirePerson(args);
  const { page, all } = readRoomPlace(new URL(args.request.url).searchParams);
  return redirect(roomAddress(addressPart(args.params.attempt), { page, all }));
}

/** A page of the room without JavaScript: saves what changed, then goes where the pressed button says. */
export async function action(args: ActionFunctionArgs) {
  const attempt = args.params.attempt ?? "";
  const fields = await readFields(args.request);
  const posted = readPostedPage(fields);
  const page = Number(fields.get("page") ?? 1) || 1;
  const all = fields.get("view") === "all";
  // Signed out meanwhile: what she ticked goes with her through the sign-in and is on the page again.
  const unsaved = { why: "signed-out" as const, items: posted.items };
  const person = requirePerson(args, roomAddress(attempt, { page, all, unsaved }));
  const result = await savePage(person, attempt, posted);
  if (result.kind === "malformed") throw new AppError(400, "a choice that its item does not have");
  if (result.kind === "late") return redirect(`/attempts/${attempt}/report`);
  // What was not saved stays the page's matter: she is sent back to it, told, and finds it ticked.
  if (result.kind === "pen-elsewhere")
    return redirect(roomAddress(attempt, { page, all, unsaved: { why: "pen", items: result.changed } }));
  const go = fields.get("go") ?? "save";
  const mark = /^mark\.(.+)$/.exec(go)?.[1];
  if (mark) await toggleMark(person, attempt, mark);
  if (go === "review") return redirect(`/attempts/${attempt}/submission`);
  const to = go === "next" ? page + 1 : go === "prev" ? page - 1 : Number(go) || page;
  return redirect(roomAddress(attempt, { page: to, all }));
}
