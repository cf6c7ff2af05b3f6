import { db } from "@db/client.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { getOwnRegistration } from "~/domains/events/registration/own-registration.store.server";
import { sayOfPhotos } from "~/flows/events/after/say-of-photos.server";
import { readForm } from "~/http/forms.server";
import { requirePerson } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { Refused } from "~/kernel/errors";

export const handle = { policy: "signed-in" } satisfies RouteHandle;

const own = ({ params }: LoaderFunctionArgs) => `/me/events/${encodeURIComponent(params.registration ?? "")}`;
const agrees = z.object({ agrees: z.enum(["yes", "no"], { error: "photo.sayYesOrNo" }) });

export async function loader(args: LoaderFunctionArgs) {
  requirePerson(args, own(args));
  return redirect(own(args));
}

export async function action(args: ActionFunctionArgs) {
  const who = requirePerson(args, own(args));
  const { id } = await getOwnRegistration(db, who.personId, args.params.registration ?? "");
  const form = await readForm(args.request, agrees);
  if (!form.ok) throw new Refused("photo.sayYesOrNo");
  await sayOfPhotos(who, id, form.value.agrees === "yes");
  // Where she pressed: what she said stands there.
  return redirect(`${own(args)}#filled`);
}
