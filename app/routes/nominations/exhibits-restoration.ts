import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { restoreExhibits } from "~/flows/awards/nomination/write-nomination.server";
import { handledNomination } from "~/http/named-nomination.server";
import type { RouteHandle } from "~/http/policy";

export const handle = { policy: "signed-in" } satisfies RouteHandle;

const back = (id: string) => redirect(`/nominations/${id}/exhibits`);

/** What stands in it is seen on its own page. */
export const loader = async (args: LoaderFunctionArgs) => back((await handledNomination(args)).nomination.id);

/** Puts back what was taken out of the records. */
export async function action(args: ActionFunctionArgs) {
  const { who, nomination } = await handledNomination(args);
  await restoreExhibits(who, nomination.id);
  return back(nomination.id);
}
