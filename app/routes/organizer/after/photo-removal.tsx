import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { takeDownPhoto } from "~/domains/events/after/keep-photos.server";
import { getPhoto } from "~/domains/events/after/material.store.server";
import { readForm, unprocessable } from "~/http/forms.server";
import { namedId, organizersEvent } from "~/http/named-event.server";
import type { RouteHandle } from "~/http/policy";
import { reasonForm } from "~/http/reason-form";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { accepted } from "~/kernel/verdict";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { Form } from "~/ui/forms/form";
import { TextArea } from "~/ui/forms/text-area";
import { AskedButtons, AskedEvent } from "../asked-event";
import { eventHref } from "../desk";

export const handle = { policy: "organizer" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { event } = await organizersEvent(args);
  await getPhoto(db, event.id, namedId(args.params.photo));
  const { locale } = args.context;
  const heading = translator(locale)("after.photos.removeTitle");
  const { slug, title } = event;
  return json({ event: { slug, title }, heading, title: titleOf(locale, heading) });
}

export async function action(args: ActionFunctionArgs) {
  const { by, event } = await organizersEvent(args);
  const photo = namedId(args.params.photo);
  const form = await readForm(args.request, reasonForm);
  if (!form.ok) return unprocessable(form.refused);
  await takeDownPhoto(by, event.slug, photo, form.value.reason);
  return redirect(eventHref(event, "/photos"));
}

export default function PhotoRemoval() {
  const t = useT();
  const { event, heading } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <AskedEvent
      event={event}
      heading={heading}
      lead={t("after.photos.removeLead")}
      verdict={accepted}
      back="/photos"
      within={[{ label: t("after.rooms.photos"), href: eventHref(event, "/photos") }]}
    >
      <Form {...told(t, answer?.refused)}>
        <TextArea name="reason" label={t("organizer.reason.label")} hint={t("after.photos.removeHint")} />
        <AskedButtons event={event} act={t("after.photos.removeAct")} danger back="/photos" />
      </Form>
    </AskedEvent>
  );
}
