import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { declareNoConflict } from "~/flows/awards/jury/ballots/score-dossier.server";
import { jurorsReview } from "~/http/named-review.server";
import type { RouteHandle } from "~/http/policy";
import { reviewHref } from "./desk";

export const handle = { policy: "juror" } satisfies RouteHandle;

/** What she declares is asked on the review's own page. */
export const loader = async (args: LoaderFunctionArgs) => redirect(reviewHref((await jurorsReview(args)).own.review));

/** She knows of no conflict, and may read from now on. */
export async function action(args: ActionFunctionArgs) {
  const { juror, own } = await jurorsReview(args);
  await declareNoConflict(juror, own.review.id);
  return redirect(reviewHref(own.review));
}
