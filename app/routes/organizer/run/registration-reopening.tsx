import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canDo } from "~/domains/events/event/event";
import { reopenForm } from "~/domains/events/event/event-form";
import { openSignUpAgain } from "~/flows/events/call/run-event.server";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { organizersEvent } from "~/http/named-event.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { typedInstant } from "~/kernel/typed-instant";
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
  const heading = translator(locale)("organizer.reopening.title");
  const { slug, title, registrationClosesAt, startsAt } = event;
  const until = registrationClosesAt > now && registrationClosesAt < startsAt ? registrationClosesAt : null;
  return json({
    event: { slug, title },
    until: until === null ? "" : typedInstant(until, true),
    heading,
    verdict: canDo("reopen-registration", event, now),
    title: titleOf(locale, heading),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { by, event } = await organizersEvent(args);
  const form = await readForm(args.request, reopenForm);
  insist(canDo("reopen-registration", event, args.context.now));
  if (!form.ok) return unprocessable(form.refused);
  const opened = await openSignUpAgain(by, event.slug, form.value.registrationClosesAt);
  if (opened.ok) return redirect(eventHref(event));
  const errors = opened.faults.map((fault) => fieldError(fault.field, fault));
  return unprocessable(refuseForm(errors, form.typed));
}

export default function RegistrationReopening() {
  const t = useT();
  const { until, ...asked } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <AskedEvent {...asked} lead={t("organizer.reopening.lead")}>
      <Form {...told(t, answer?.refused)}>
        <TextField
          name="registrationClosesAt"
          label={t("organizer.facts.closesAt")}
          hint={t("organizer.facts.closesAtHint")}
          value={until}
          maxLength={30}
          width="short"
          optional
        />
        <AskedButtons event={asked.event} act={t("organizer.reopening.act")} />
      </Form>
    </AskedEvent>
  );
}
