import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { copyForm } from "~/domains/events/event/event-form";
import { copyToDraft } from "~/flows/events/call/copy-event.server";
import { formKeyOf } from "~/http/form-key";
import { readForm, unprocessable } from "~/http/forms.server";
import { organizersEvent } from "~/http/named-event.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { DAY_MS } from "~/kernel/milliseconds";
import { typedInstant } from "~/kernel/typed-instant";
import { accepted } from "~/kernel/verdict";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { Form } from "~/ui/forms/form";
import { TextField } from "~/ui/forms/text-field";
import { eventHref } from "../desk";
import { AskedButtons, AskedEvent } from "./asked-event";

export const handle = { policy: "organizer" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

const WEEK = 7 * DAY_MS;

export async function loader(args: LoaderFunctionArgs) {
  const { event } = await organizersEvent(args);
  const { locale, now } = args.context;
  const { slug, title, startsAt } = event;
  const heading = translator(locale)("organizer.copy.title", { title });
  // The same weekday and hour, four weeks on, and not in the past.
  const weeks = Math.max(4, Math.ceil((now - startsAt) / WEEK) + 2);
  const example = typedInstant(startsAt + weeks * WEEK);
  return json({ event: { slug, title }, example, heading, title: titleOf(locale, heading) });
}

export async function action(args: ActionFunctionArgs) {
  const { by, event } = await organizersEvent(args);
  const form = await readForm(args.request, copyForm);
  if (!form.ok) return unprocessable(form.refused);
  return redirect(eventHref(await copyToDraft(by, event.slug, form.value.startsAt, formKeyOf(form.typed))));
}

export default function Copy() {
  const t = useT();
  const { example, ...asked } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <AskedEvent {...asked} lead={t("organizer.copy.lead")} verdict={accepted}>
      <Form {...told(t, answer?.refused)}>
        <TextField
          name="startsAt"
          label={t("organizer.copy.startsAt")}
          hint={t("organizer.facts.startsAtHint", { example })}
          value={example}
          maxLength={30}
          width="short"
        />
        <AskedButtons event={asked.event} act={t("organizer.copy.act")} />
      </Form>
    </AskedEvent>
  );
}
