import { db } from "@db/client.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { removeMaterial } from "~/domains/events/after/keep-materials.server";
import { getMaterial } from "~/domains/events/after/material.store.server";
import { readForm, unprocessable } from "~/http/forms.server";
import { namedId, organizersEvent } from "~/http/named-event.server";
import type { RouteHandle } from "~/http/policy";
import { reasonForm } from "~/http/reason-form";
import { pageTitle } from "~/routes/page-title";
import { eventHref } from "../desk";
import { AskedRemoval } from "./asked-removal";
import { askedRemoval } from "./asked-removal.server";

export const handle = { policy: "organizer" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export const loader = (args: LoaderFunctionArgs) =>
  askedRemoval(
    args,
    "materials",
    async (event) => (await getMaterial(db, event.id, namedId(args.params.material))).title,
  );

export async function action(args: ActionFunctionArgs) {
  const { by, event } = await organizersEvent(args);
  const material = namedId(args.params.material);
  const form = await readForm(args.request, reasonForm);
  if (!form.ok) return unprocessable(form.refused);
  await removeMaterial(by, event.slug, material, form.value.reason);
  return redirect(eventHref(event, "/materials"));
}

const MaterialRemoval = () => <AskedRemoval what="materials" />;
export default MaterialRemoval;
