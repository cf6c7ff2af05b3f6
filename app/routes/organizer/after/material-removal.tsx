import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { removeMaterial } from "~/domains/events/after/keep-materials.server";
import { getMaterial } from "~/domains/events/after/material.store.server";
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
  const material = await getMaterial(db, event.id, namedId(args.params.material));
  const { locale } = args.context;
  const heading = translator(locale)("after.materials.removeTitle", { title: material.title });
  const { slug, title } = event;
  return json({ event: { slug, title }, heading, title: titleOf(locale, heading) });
}

export async function action(args: ActionFunctionArgs) {
  const { by, event } = await organizersEvent(args);
  const material = namedId(args.params.material);
  const form = await readForm(args.request, reasonForm);
  if (!form.ok) return unprocessable(form.refused);
  await removeMaterial(by, event.slug, material, form.value.reason);
  return redirect(eventHref(event, "/materials"));
}

export default function MaterialRemoval() {
  const t = useT();
  const { event, heading } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <AskedEvent
      event={event}
      heading={heading}
      lead={t("after.materials.removeLead")}
      verdict={accepted}
      back="/materials"
      within={[{ label: t("after.rooms.materials"), href: eventHref(event, "/materials") }]}
    >
      <Form {...told(t, answer?.refused)}>
        <TextArea name="reason" label={t("organizer.reason.label")} hint={t("after.materials.removeHint")} />
        <AskedButtons event={event} act={t("after.materials.removeAct")} danger back="/materials" />
      </Form>
    </AskedEvent>
  );
}
