import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canDo } from "~/domains/events/event/event";
import { sessionsOf } from "~/domains/events/event/event.store.server";
import { sessionForm } from "~/domains/events/event/session-form";
import { putSession } from "~/flows/events/call/set-agenda.server";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { organizersEvent } from "~/http/named-event.server";
import type { RouteHandle } from "~/http/policy";
import { translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { typedInstant } from "~/kernel/typed-instant";
import { pageTitle, titleOf } from "~/routes/page-title";
import { eventHref } from "../desk";
import { SessionPage } from "./session-page";

export const handle = { policy: "organizer" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

/** It begins where the last one ends, which is what one means most of the time. */
export async function loader(args: LoaderFunctionArgs) {
  const { event } = await organizersEvent(args);
  const { locale, now } = args.context;
  const { slug, title, startsAt, endsAt, earnsHours } = event;
  const last = (await sessionsOf(db, event.id)).at(-1)?.endsAt ?? startsAt;
  const heading = translator(locale)("organizer.sessions.new");
  return json({
    event: { slug, title },
    heading,
    span: { from: typedInstant(startsAt), to: typedInstant(endsAt, true) },
    values: {
      title: "",
      room: "",
      speakers: "",
      capacity: "",
      endsAt: "",
      earnsHours,
      ownSeats: false,
      startsAt: typedInstant(Math.min(last, endsAt)),
    },
    verdict: canDo("change", event, now),
    title: titleOf(locale, heading),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { by, event } = await organizersEvent(args);
  const form = await readForm(args.request, sessionForm);
  insist(canDo("change", event, args.context.now));
  if (!form.ok) return unprocessable(form.refused);
  const put = await putSession(by, event.slug, form.value);
  if (put.ok) return redirect(eventHref(event, "/sessions"));
  const errors = put.faults.map((fault) => fieldError(fault.field, fault));
  return unprocessable(refuseForm(errors, form.typed));
}

export default function NewSession() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return <SessionPage {...page} refused={answer?.refused} />;
}
