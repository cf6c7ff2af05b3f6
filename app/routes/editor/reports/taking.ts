import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { takeMistake } from "~/domains/mistakes/take-mistake.server";
import { editorsMistake } from "~/http/named-mistake.server";
import type { RouteHandle } from "~/http/policy";

export const handle = { policy: "editor" } satisfies RouteHandle;

/** There is nothing to see here; who checks a report stands on its page. */
export async function loader(args: LoaderFunctionArgs) {
  const { mistake } = await editorsMistake(args);
  return redirect(`/editor/reports/${mistake.id}`);
}

export async function action(args: ActionFunctionArgs) {
  const { editor, mistake } = await editorsMistake(args);
  await takeMistake(editor, mistake.id);
  return redirect(`/editor/reports/${mistake.id}`);
}
