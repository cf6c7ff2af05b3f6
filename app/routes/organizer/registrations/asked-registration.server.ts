import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect, type TypedResponse } from "@remix-run/node";
import type { Event } from "~/domains/events/event/event";
import type { Registration } from "~/domains/events/registration/registration";
import type { Organizer } from "~/domains/people/proof";
import { registrationView } from "~/flows/events/seats/registrations-view.server";
import { readForm, unprocessable } from "~/http/forms.server";
import { namedId, organizersEvent } from "~/http/named-event.server";
import { reasonForm } from "~/http/reason-form";
import { translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { refused, type Verdict } from "~/kernel/verdict";
import { titleOf } from "~/routes/page-title";
import { eventHref } from "../desk";
import { shownName } from "../shown-name";

/** What is done with a registration for a reason. */
export type AskedAct = "cancel" | "decline" | "excuse";

/** For the loader of a page that asks why something is done with somebody's registration: what it is about, and whether it can be. */
export async function askedRegistration(
  args: LoaderFunctionArgs,
  act: AskedAct,
  rule: (one: Registration, event: Event, now: number, startsAt: number) => Verdict,
) {
  const { by, event } = await organizersEvent(args);
  const { locale, now } = args.context;
  const t = translator(locale);
  const { one, name, walkIn, startsAt } = await registrationView(event, namedId(args.params.registration));
  const { slug, title } = event;
  const said = t(`organizer.registration.${act}Title`, { name: shownName(t, { name, walkIn }) });
  const verdict = one.personId === by.personId ? refused("registration.own") : rule(one, event, now, startsAt);
  return json({ event: { slug, title }, id: one.id, heading: said, verdict, title: titleOf(locale, said) });
}

/** For its action: reads the reason, does it, and leads back to the registration. @throws Refused */
export async function actWithReason(
  args: ActionFunctionArgs,
  act: (by: Organizer, named: { slug: string; registrationId: string }, reason: string) => Promise<Verdict>,
): Promise<TypedResponse<unknown>> {
  const { by, event } = await organizersEvent(args);
  const registrationId = namedId(args.params.registration);
  const form = await readForm(args.request, reasonForm);
  if (!form.ok) return unprocessable(form.refused);
  insist(await act(by, { slug: event.slug, registrationId }, form.value.reason));
  return redirect(eventHref(event, `/registrations/${registrationId}`));
}
