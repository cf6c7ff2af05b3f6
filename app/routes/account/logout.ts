import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { signOut } from "~/domains/people/sign-out.server";
import type { RouteHandle } from "~/http/policy";

export const handle = { policy: "public" } satisfies RouteHandle;

export const loader = () => redirect("/");

export async function action({ context }: ActionFunctionArgs) {
  context.setCookie(await signOut(context.visitor));
  return redirect("/");
}
