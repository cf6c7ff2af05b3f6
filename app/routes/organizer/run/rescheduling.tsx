import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canDo } from "~/domains/events/event/event";
import { rescheduleForm } from "~/domains/events/event/event-form";
import { comersOf } from "~/flows/events/call/event-desk.server";
import { giveNewTime } from "~/flows/events/call/run-event.server";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { organizersEvent } from "~/http/named-event.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { formatInstant } from "~/kernel/instant-format";
import { typedInstant } from "~/kernel/typed-instant";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { FieldGrid } from "~/ui/forms/field-grid";
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
  const { slug, title, startsAt, endsAt, registrationClosesAt } = event;
  const heading = t("organizer.rescheduling.title", { title });
  const lead = t("organizer.rescheduling.lead", {
    time: formatInstant(startsAt, locale),
    count: await comersOf(event),
  });
  const verdict = canDo("reschedule", event, now);
  const example = typedInstant(startsAt);
  // What stood is near what will stand: the same hours, mostly, and the same length.
  const stood = {
    startsAt: typedInstant(startsAt),
    endsAt: typedInstant(endsAt),
    closesAt: registrationClosesAt === startsAt ? "" : typedInstant(registrationClosesAt),
  };
  return json({ event: { slug, title }, example, stood, heading, lead, verdict, title: titleOf(locale, heading) });
}

export async function action(args: ActionFunctionArgs) {
  const { by, event } = await organizersEvent(args);
  const form = await readForm(args.request, rescheduleForm);
  insist(canDo("reschedule", event, args.context.now));
  if (!form.ok) return unprocessable(form.refused);
  const given = await giveNewTime(by, event.slug, form.value);
  if (given.ok) return redirect(eventHref(event));
  const errors = given.faults.map((fault) => fieldError(fault.field, fault));
  return unprocessable(refuseForm(errors, form.typed));
}

export default function Rescheduling() {
  const t = useT();
  const { example, stood, ...asked } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <AskedEvent {...asked}>
      <Form {...told(t, answer?.refused)}>
        <FieldGrid>
          <TextField
            name="startsAt"
            label={t("organizer.facts.startsAt")}
            hint={t("organizer.facts.startsAtHint", { example })}
            value={stood.startsAt}
            maxLength={30}
          />
          <TextField
            name="endsAt"
            label={t("organizer.facts.endsAt")}
            hint={t("organizer.facts.endsAtHint")}
            value={stood.endsAt}
            maxLength={30}
          />
          <TextField
            name="registrationClosesAt"
            label={t("organizer.facts.closesAt")}
            hint={t("organizer.facts.closesAtHint")}
            value={stood.closesAt}
            maxLength={30}
            optional
          />
        </FieldGrid>
        <AskedButtons event={asked.event} act={t("organizer.rescheduling.act")} />
      </Form>
    </AskedEvent>
  );
}
