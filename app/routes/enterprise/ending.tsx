import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { endingForm } from "~/domains/appointments/appointment-forms";
import { canActForFirm } from "~/domains/appointments/end-appointment.server";
import { dismissDirector } from "~/flows/appointments/appoint-director.server";
import { countFormTime, formTime } from "~/http/form-time.server";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { firmsAppointment } from "~/http/named-appointment.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { isoDayOf } from "~/kernel/instant-format";
import { EndingForm } from "~/routes/ending-form";
import { pageTitle, titleOf } from "~/routes/page-title";
import { AskedAct } from "./asked-act";

export const handle = { policy: "enterprise" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { by, enterprise, appointment } = await firmsAppointment(args);
  const { locale, now } = args.context;
  const { id, number, holderName, from } = appointment;
  const today = isoDayOf(now);
  const name = holderName ?? "";
  const heading = translator(locale)("appointments.end.title", { name });
  const verdict = canActForFirm("end", by, appointment, today);
  const day = from > today ? from : today;
  const time = await formTime("appointment-ending", by.personId, args.context);
  return json({ enterprise, id, number, name, day, time, heading, verdict, title: titleOf(locale, heading) });
}

export async function action(args: ActionFunctionArgs) {
  const { by, appointment } = await firmsAppointment(args);
  const form = await readForm(args.request, endingForm);
  insist(canActForFirm("end", by, appointment, isoDayOf(args.context.now)));
  if (!form.ok) return unprocessable(form.refused);
  const done = await dismissDirector(by, appointment.id, form.value);
  if (!done.ok) return unprocessable(refuseForm([fieldError("endsOn", done)], form.typed));
  await countFormTime("appointment-ending", by.personId, args.context, form.typed);
  return redirect(`/enterprise/${by.actsForId}/appointments/${appointment.id}`);
}

export default function Ending() {
  const t = useT();
  const { day, name, time, ...asked } = useLoaderData<typeof loader>();
  const answer = useActionData() as { refused?: unknown } | undefined;
  const back = `/enterprise/${asked.enterprise.id}/appointments/${asked.id}`;
  return (
    <AskedAct {...asked} back={back} lead={t("appointments.end.lead", { name })}>
      <EndingForm day={day} time={time} back={back} refused={answer?.refused} />
    </AskedAct>
  );
}
