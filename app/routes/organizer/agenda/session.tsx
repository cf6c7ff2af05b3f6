import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canDo } from "~/domains/events/event/event";
import { sessionForm, writeSpeakers } from "~/domains/events/event/session-form";
import { changeAgenda } from "~/flows/events/call/set-agenda.server";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { organizersSession } from "~/http/named-event.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { typedInstant } from "~/kernel/typed-instant";
import { pageTitle, titleOf } from "~/routes/page-title";
import { eventHref } from "../desk";
import { SessionPage } from "./session-page";

export const handle = { policy: "organizer" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { event, session } = await organizersSession(args);
  const { locale, now } = args.context;
  const { slug, title } = event;
  const heading = translator(locale)("organizer.sessions.edit");
  const { earnsHours, ownSeats, room, capacity } = session;
  return json({
    id: session.id,
    event: { slug, title },
    heading,
    span: { from: typedInstant(event.startsAt), to: typedInstant(event.endsAt, true) },
    values: {
      title: session.title,
      room: room ?? "",
      earnsHours,
      ownSeats,
      speakers: writeSpeakers(session.speakers),
      startsAt: typedInstant(session.startsAt),
      endsAt: typedInstant(session.endsAt, true),
      capacity: capacity === null ? "" : String(capacity),
    },
    verdict: canDo("change", event, now),
    title: titleOf(locale, session.title),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { by, event, session } = await organizersSession(args);
  const form = await readForm(args.request, sessionForm);
  insist(canDo("change", event, args.context.now));
  if (!form.ok) return unprocessable(form.refused);
  const changed = await changeAgenda(by, event.slug, session.id, form.value);
  if (changed.ok) return redirect(eventHref(event, "/sessions"));
  const errors = changed.faults.map((fault) => fieldError(fault.field, fault));
  return unprocessable(refuseForm(errors, form.typed));
}

export default function Session() {
  const t = useT();
  const { id, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <SessionPage {...page} refused={answer?.refused}>
      <p>
        <a href={eventHref(page.event, `/sessions/${id}/removal`)}>{t("organizer.sessions.removal")}</a>
      </p>
    </SessionPage>
  );
}
