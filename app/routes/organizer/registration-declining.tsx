import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canDecide } from "~/domains/events/registration/registration";
import { declineRegistration } from "~/flows/events/decide-registration.server";
import { registrationView } from "~/flows/events/registrations-view.server";
import { readForm, unprocessable } from "~/http/forms.server";
import { namedId, organizersEvent } from "~/http/named-event.server";
import type { RouteHandle } from "~/http/policy";
import { reasonForm } from "~/http/reason-form";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { refused } from "~/kernel/verdict";
import { pageTitle, titleOf } from "~/routes/page-title";
import { AskedRegistration } from "./asked-registration";
import { eventHref } from "./desk";

export const handle = { policy: "organizer" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { by, event } = await organizersEvent(args);
  const { locale, now } = args.context;
  const t = translator(locale);
  const { one, name } = await registrationView(event, namedId(args.params.registration));
  const { slug, title } = event;
  const heading = t("organizer.registration.declineTitle", { name: name ?? t("organizer.registrations.erased") });
  const verdict = one.personId === by.personId ? refused("registration.own") : canDecide(one, event, now);
  return json({ event: { slug, title }, id: one.id, heading, verdict, title: titleOf(locale, heading) });
}

export async function action(args: ActionFunctionArgs) {
  const { by, event } = await organizersEvent(args);
  const registrationId = namedId(args.params.registration);
  const form = await readForm(args.request, reasonForm);
  if (!form.ok) return unprocessable(form.refused);
  insist(await declineRegistration(by, { slug: event.slug, registrationId }, form.value.reason));
  return redirect(eventHref(event, `/registrations/${registrationId}`));
}

export default function RegistrationDeclining() {
  const t = useT();
  const asked = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <AskedRegistration
      {...asked}
      lead={t("organizer.registration.declineLead")}
      act={t("organizer.registration.declineAct")}
      danger
      refused={answer?.refused}
    />
  );
}
