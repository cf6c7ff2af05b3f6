import { db } from "@db/client.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { takeDownPhoto } from "~/domains/events/after/keep-photos.server";
import { getPhoto } from "~/domains/events/after/material.store.server";
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
  askedRemoval(args, "photos", async (event) => (await getPhoto(db, event.id, namedId(args.params.photo))).caption);

export async function action(args: ActionFunctionArgs) {
  const { by, event } = await organizersEvent(args);
  const photo = namedId(args.params.photo);
  const form = await readForm(args.request, reasonForm);
  if (!form.ok) return unprocessable(form.refused);
  await takeDownPhoto(by, event.slug, photo, form.value.reason);
  return redirect(eventHref(event, "/photos"));
}

const PhotoRemoval = () => <AskedRemoval what="photos" />;
export default PhotoRemoval;
