import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { canDo } from "~/domains/events/event/event";
import type { Organizer } from "~/domains/people/proof";
import { comersOf } from "~/flows/events/call/event-desk.server";
import { readForm, unprocessable } from "~/http/forms.server";
import { organizersEvent } from "~/http/named-event.server";
import { reasonForm } from "~/http/reason-form";
import { translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { formatInstant } from "~/kernel/instant-format";
import { titleOf } from "~/routes/page-title";
import { eventHref } from "../desk";

const TEXTS = { postpone: "postponement", cancel: "cancellation" } as const;
type CallingOff = keyof typeof TEXTS;

/** What is asked before an event is put off or called off: of which time, to how many it is told, and whether it can be. */
export async function askedCallingOff(args: LoaderFunctionArgs, act: CallingOff) {
  const { event } = await organizersEvent(args);
  const { locale, now } = args.context;
  const t = translator(locale);
  const { slug, title, startsAt } = event;
  const heading = t(`organizer.${TEXTS[act]}.title`, { title });
  const values = { time: formatInstant(startsAt, locale), count: await comersOf(event) };
  const lead = t(`organizer.${TEXTS[act]}.lead`, values);
  return json({
    event: { slug, title },
    heading,
    lead,
    verdict: canDo(act, event, now),
    title: titleOf(locale, heading),
  });
}

/** Does it, for the reason that was typed. */
export async function callingOff(
  args: ActionFunctionArgs,
  act: CallingOff,
  done: (by: Organizer, slug: string, reason: string) => Promise<unknown>,
) {
  const { by, event } = await organizersEvent(args);
  const form = await readForm(args.request, reasonForm);
  insist(canDo(act, event, args.context.now));
  if (!form.ok) return unprocessable(form.refused);
  await done(by, event.slug, form.value.reason);
  return redirect(eventHref(event));
}
