import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { confirmClaimant } from "~/flows/claims/decide-claims.server";
import { bureausClaim } from "~/http/named-claim.server";
import type { RouteHandle } from "~/http/policy";

export const handle = { policy: "bureau" } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { found } = await bureausClaim(args);
  return redirect(`/bureau/claims/${found.claim.id}`);
}

export async function action(args: ActionFunctionArgs) {
  const { officer, found } = await bureausClaim(args);
  await confirmClaimant(officer, found.claim.id);
  return redirect(`/bureau/claims/${found.claim.id}`);
}
