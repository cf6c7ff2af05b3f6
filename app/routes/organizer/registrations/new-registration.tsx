import { ATTENDANCE_MODES } from "@db/statuses";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canDo } from "~/domains/events/event/event";
import { byHandForm } from "~/domains/events/registration/by-hand-form";
import { signUpByHand } from "~/flows/events/seats/register-for.server";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { organizersEvent } from "~/http/named-event.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { Form } from "~/ui/forms/form";
import { RadioGroup } from "~/ui/forms/radio-group";
import { TextArea } from "~/ui/forms/text-area";
import { TextField } from "~/ui/forms/text-field";
import { eventHref } from "../desk";
import { AskedButtons, AskedEvent } from "../run/asked-event";

export const handle = { policy: "organizer" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { event } = await organizersEvent(args);
  const { locale, now } = args.context;
  const { slug, title, mode } = event;
  const heading = translator(locale)("organizer.adding.title");
  const verdict = canDo("hold-seat", event, now);
  return json({ event: { slug, title }, hybrid: mode === "hybrid", heading, verdict, title: titleOf(locale, heading) });
}

export async function action(args: ActionFunctionArgs) {
  const { by, event } = await organizersEvent(args);
  const form = await readForm(args.request, byHandForm);
  insist(canDo("hold-seat", event, args.context.now));
  if (!form.ok) return unprocessable(form.refused);
  const written = await signUpByHand(by, event.slug, form.value);
  if (!written.ok) return unprocessable(refuseForm([fieldError(written.field, written)], form.typed));
  return redirect(eventHref(event, `/registrations/${written.registration.id}`));
}

export default function NewRegistration() {
  const t = useT();
  const { hybrid, ...asked } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  const within = [{ label: t("organizer.registrations.title"), href: eventHref(asked.event, "/registrations") }];
  return (
    <AskedEvent {...asked} lead={t("organizer.adding.lead")} within={within} back="/registrations">
      <Form {...told(t, answer?.refused)}>
        <TextField
          name="account"
          label={t("organizer.adding.account")}
          hint={t("organizer.adding.accountHint")}
          maxLength={254}
        />
        {hybrid ? (
          <RadioGroup
            name="attendance"
            label={t("organizer.registrations.columnAttendance")}
            options={ATTENDANCE_MODES.map((value) => ({
              value,
              label: t(`organizer.registrations.attendance.${value}`),
            }))}
            inline
          />
        ) : null}
        <TextArea name="reason" label={t("organizer.adding.reason")} hint={t("organizer.adding.reasonHint")} />
        <AskedButtons event={asked.event} act={t("organizer.adding.act")} back="/registrations" />
      </Form>
    </AskedEvent>
  );
}
