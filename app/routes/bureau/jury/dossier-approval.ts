import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { canDo } from "~/domains/awards/cycle/cycle";
import { approvalForm } from "~/domains/awards/jury/desk-forms";
import { lookAtDossier } from "~/flows/awards/jury/dossiers/make-dossiers.server";
import { unlookedAfter } from "~/flows/awards/jury-desk/unlooked-after.server";
import { readForm, unprocessable } from "~/http/forms.server";
import { cycleRun, provincesCycle } from "~/http/named-cycle.server";
import type { RouteHandle } from "~/http/policy";
import { insist } from "~/kernel/errors";
import { juryHref } from "./desk";

export const handle = { policy: "bureau" } satisfies RouteHandle;

/** What is to be looked at stands on the dossier's own page. */
export async function loader(args: LoaderFunctionArgs) {
  const { cycle } = await provincesCycle(args);
  const { dossier } = await unlookedAfter(cycle, args.params.alias ?? "");
  return redirect(juryHref(cycle, `/dossiers/${dossier.alias}`));
}

/** It can go to jurors: on to the next one that nobody looked at. Where it reads otherwise by now it is looked at again. */
export async function action(args: ActionFunctionArgs) {
  const { by, cycle } = await cycleRun(args);
  const { dossier, next } = await unlookedAfter(cycle, args.params.alias ?? "");
  insist(canDo("start-review", cycle, args.context.now));
  const form = await readForm(args.request, approvalForm);
  if (!form.ok) return unprocessable(form.refused);
  const { lookedAt } = await lookAtDossier(by, cycle.slug, dossier.alias, { done: true, seen: form.value.seen });
  if (lookedAt === null) return redirect(juryHref(cycle, `/dossiers/${dossier.alias}?done=changed`));
  return redirect(juryHref(cycle, next === null ? "" : `/dossiers/${next}`));
}
