import { db } from "@db/client.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { getCoveredEnterprise } from "~/domains/directory/bureau-scope.server";
import { tellApart } from "~/domains/directory/tell-apart.server";
import { readForm } from "~/http/forms.server";
import { requireBureauOfficer } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { insist } from "~/kernel/errors";
import { isId } from "~/kernel/ids";
import { refused } from "~/kernel/verdict";

export const handle = { policy: "bureau" } satisfies RouteHandle;

const form = z.object({ other: z.string().refine(isId, "merge.unknown") });

export async function loader(args: LoaderFunctionArgs) {
  const { id } = await getCoveredEnterprise(db, requireBureauOfficer(args), args.params.enterprise ?? "");
  return redirect(`/bureau/enterprises/${id}#distinctions`);
}

export async function action(args: ActionFunctionArgs) {
  const officer = requireBureauOfficer(args);
  const { id } = await getCoveredEnterprise(db, officer, args.params.enterprise ?? "");
  const sent = await readForm(args.request, form);
  // The page fills the field itself, so there is nothing to show again: a code that is none of ours is told as such.
  insist(sent.ok ? await tellApart(officer, id, sent.value.other) : refused("merge.unknown"));
  return redirect(`/bureau/enterprises/${id}#distinctions`);
}
