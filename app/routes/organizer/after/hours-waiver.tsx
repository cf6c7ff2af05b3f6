import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canWaiveHours } from "~/domains/events/after/hours-rules";
import { countBooked, readAttendance } from "~/flows/events/after/attendance-lines.server";
import { waiveHours } from "~/flows/events/after/waive-hours.server";
import { readForm, unprocessable } from "~/http/forms.server";
import { organizersEvent } from "~/http/named-event.server";
import type { RouteHandle } from "~/http/policy";
import { reasonForm } from "~/http/reason-form";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { Form } from "~/ui/forms/form";
import { TextArea } from "~/ui/forms/text-area";
import { eventHref } from "../desk";
import { AskedButtons, AskedEvent } from "../run/asked-event";

export const handle = { policy: "organizer" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { by, event } = await organizersEvent(args);
  const { locale, now } = args.context;
  const heading = translator(locale)("after.hours.waive");
  const { lines } = await readAttendance(db, event, by.personId);
  const verdict = canWaiveHours(event, countBooked(lines), now);
  const { slug, title } = event;
  return json({ event: { slug, title }, heading, verdict, title: titleOf(locale, heading) });
}

export async function action(args: ActionFunctionArgs) {
  const { by, event } = await organizersEvent(args);
  const form = await readForm(args.request, reasonForm);
  if (!form.ok) return unprocessable(form.refused);
  insist(await waiveHours(by, event.slug, form.value.reason));
  return redirect(eventHref(event, "/hours"));
}

export default function HoursWaiver() {
  const t = useT();
  const asked = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <AskedEvent
      {...asked}
      lead={t("after.hours.waiveLead")}
      back="/hours"
      within={[{ label: t("after.rooms.hours"), href: eventHref(asked.event, "/hours") }]}
    >
      <Form {...told(t, answer?.refused)}>
        <TextArea name="reason" label={t("organizer.reason.label")} hint={t("after.hours.waiveHint")} />
        <AskedButtons event={asked.event} act={t("after.hours.waiveAct")} danger back="/hours" />
      </Form>
    </AskedEvent>
  );
}
