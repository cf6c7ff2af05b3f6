import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { sessionsOf } from "~/domains/events/event/event.store.server";
import { canTakeOut } from "~/domains/events/event/session-rules";
import { liveOf } from "~/domains/events/registration/comers.server";
import { takeOutSession } from "~/flows/events/call/set-agenda.server";
import { readForm, unprocessable } from "~/http/forms.server";
import { organizersSession } from "~/http/named-event.server";
import type { RouteHandle } from "~/http/policy";
import { reasonForm } from "~/http/reason-form";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { Form } from "~/ui/forms/form";
import { TextArea } from "~/ui/forms/text-area";
import { eventHref } from "../desk";
import { AskedButtons, AskedEvent } from "../run/asked-event";

export const handle = { policy: "organizer" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { event, session } = await organizersSession(args);
  const { locale, now } = args.context;
  const t = translator(locale);
  const { slug, title } = event;
  const rest = (await sessionsOf(db, event.id)).filter(({ id }) => id !== session.id);
  const heading = t("organizer.sessions.removalTitle", { title: session.title });
  const seats = (await liveOf(db, session.id)).length;
  const lead = [
    t("organizer.sessions.removalLead"),
    ...(seats > 0 ? [t("organizer.sessions.removalSeats", { count: seats })] : []),
  ].join(locale === "en" ? " " : "");
  return json({
    event: { slug, title },
    heading,
    lead,
    verdict: canTakeOut(event, rest, now),
    title: titleOf(locale, heading),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { by, event, session } = await organizersSession(args);
  const form = await readForm(args.request, reasonForm);
  if (!form.ok) return unprocessable(form.refused);
  await takeOutSession(by, event.slug, session.id, form.value.reason);
  return redirect(eventHref(event, "/sessions"));
}

export default function SessionRemoval() {
  const t = useT();
  const asked = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  const within = [{ label: t("organizer.sessions.title"), href: eventHref(asked.event, "/sessions") }];
  return (
    <AskedEvent {...asked} within={within} back="/sessions">
      <Form {...told(t, answer?.refused)}>
        <TextArea name="reason" label={t("organizer.reason.label")} hint={t("organizer.reason.hint")} />
        <AskedButtons event={asked.event} act={t("organizer.sessions.removalAct")} back="/sessions" danger />
      </Form>
    </AskedEvent>
  );
}
