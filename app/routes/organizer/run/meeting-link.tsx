import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canChangeLink } from "~/domains/events/event/change-link.server";
import { meetingLinkForm } from "~/domains/events/event/event-form";
import { countOnline } from "~/domains/events/registration/comers.server";
import { meetElsewhere } from "~/flows/events/call/run-event.server";
import { readForm, unprocessable } from "~/http/forms.server";
import { organizersEvent } from "~/http/named-event.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { Form } from "~/ui/forms/form";
import { TextField } from "~/ui/forms/text-field";
import { eventHref } from "../desk";
import { AskedButtons, AskedEvent } from "./asked-event";

export const handle = { policy: "organizer" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { event } = await organizersEvent(args);
  const { locale, now } = args.context;
  const t = translator(locale);
  const { slug, title, meetingLink } = event;
  const heading = t("organizer.link.title");
  const lead = t("organizer.link.lead", { count: await countOnline(db, event.id) });
  const verdict = canChangeLink(event, now);
  return json({ event: { slug, title }, meetingLink, heading, lead, verdict, title: titleOf(locale, heading) });
}

export async function action(args: ActionFunctionArgs) {
  const { by, event } = await organizersEvent(args);
  const form = await readForm(args.request, meetingLinkForm);
  insist(canChangeLink(event, args.context.now));
  if (!form.ok) return unprocessable(form.refused);
  await meetElsewhere(by, event.slug, form.value.meetingLink);
  return redirect(eventHref(event));
}

export default function MeetingLink() {
  const t = useT();
  const { meetingLink, ...asked } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <AskedEvent {...asked}>
      <Form {...told(t, answer?.refused)}>
        <TextField name="meetingLink" label={t("organizer.facts.meetingLink")} value={meetingLink ?? ""} />
        <AskedButtons event={asked.event} act={t("organizer.link.act")} />
      </Form>
    </AskedEvent>
  );
}
