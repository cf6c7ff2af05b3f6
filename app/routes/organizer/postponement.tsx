import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canDo } from "~/domains/events/event/event";
import { comersOf } from "~/flows/events/event-desk.server";
import { putOff } from "~/flows/events/run-event.server";
import { readForm, unprocessable } from "~/http/forms.server";
import { organizersEvent } from "~/http/named-event.server";
import type { RouteHandle } from "~/http/policy";
import { reasonForm } from "~/http/reason-form";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { formatInstant } from "~/kernel/instant-format";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { Form } from "~/ui/forms/form";
import { TextArea } from "~/ui/forms/text-area";
import { AskedButtons, AskedEvent } from "./asked-event";
import { eventHref } from "./desk";

export const handle = { policy: "organizer" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { event } = await organizersEvent(args);
  const { locale, now } = args.context;
  const t = translator(locale);
  const { slug, title, startsAt } = event;
  const heading = t("organizer.postponement.title", { title });
  const lead = t("organizer.postponement.lead", {
    time: formatInstant(startsAt, locale),
    count: await comersOf(event),
  });
  const verdict = canDo("postpone", event, now);
  return json({ event: { slug, title }, heading, lead, verdict, title: titleOf(locale, heading) });
}

export async function action(args: ActionFunctionArgs) {
  const { by, event } = await organizersEvent(args);
  const form = await readForm(args.request, reasonForm);
  insist(canDo("postpone", event, args.context.now));
  if (!form.ok) return unprocessable(form.refused);
  await putOff(by, event.slug, form.value.reason);
  return redirect(eventHref(event));
}

export default function Postponement() {
  const t = useT();
  const asked = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <AskedEvent {...asked}>
      <Form {...told(t, answer?.refused)}>
        <TextArea name="reason" label={t("organizer.reason.label")} hint={t("organizer.reason.publicHint")} />
        <AskedButtons event={asked.event} act={t("organizer.postponement.act")} />
      </Form>
    </AskedEvent>
  );
}
