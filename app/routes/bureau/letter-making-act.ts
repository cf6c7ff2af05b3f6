import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { makeClaimLetter } from "~/flows/claims/decide-claims.server";
import { attachment } from "~/http/attachment";
import { bureausClaim } from "~/http/named-claim.server";
import type { RouteHandle } from "~/http/policy";

export const handle = { policy: "bureau" } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { found } = await bureausClaim(args);
  return redirect(`/bureau/claims/${found.claim.id}/letter`);
}

/** Answers the letter itself: its code is in this answer and nowhere else. */
export async function action(args: ActionFunctionArgs) {
  const { officer, found } = await bureausClaim(args);
  const { name, bytes } = await makeClaimLetter(officer, found.claim.id);
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": attachment(name, "letter.pdf"),
      "Content-Length": String(bytes.length),
      "Cache-Control": "no-store",
    },
  });
}
