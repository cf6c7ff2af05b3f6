import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { takeTieBack } from "~/flows/awards/jury/ties/withdraw-tie.server";
import { requireJuror } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { NotFound } from "~/kernel/errors";
import { isId } from "~/kernel/ids";

export const handle = { policy: "juror" } satisfies RouteHandle;

/** Asked on the page of her ties. */
export function loader(args: LoaderFunctionArgs) {
  requireJuror(args);
  return redirect("/juror/ties");
}

/** She takes back what she declared, before a drawing went by it. */
export async function action(args: ActionFunctionArgs) {
  const juror = requireJuror(args);
  const id = args.params.tie ?? "";
  if (!isId(id)) throw new NotFound("tie of hers");
  await takeTieBack(juror, id);
  return redirect("/juror/ties#declared");
}
