import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canAct, stateOf } from "~/domains/appointments/appointment";
import { endingForm } from "~/domains/appointments/appointment-forms";
import { findEnterprise } from "~/domains/directory/enterprise.store.server";
import { resignAsDirector } from "~/flows/appointments/answer-proposal.server";
import { countFormTime, formTime } from "~/http/form-time.server";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { ownAppointment } from "~/http/named-appointment.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { isoDayOf } from "~/kernel/instant-format";
import { EndingForm } from "~/routes/ending-form";
import { pageTitle, titleOf } from "~/routes/page-title";
import { AskedOwn } from "./asked-own";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { director, appointment } = await ownAppointment(args);
  const { locale, now } = args.context;
  const { id, number, enterpriseId, from } = appointment;
  const today = isoDayOf(now);
  const firm = (await findEnterprise(db, enterpriseId))?.name ?? "";
  const heading = translator(locale)("appointments.end.ownTitle", { firm });
  const verdict = canAct("end", stateOf(appointment, today));
  const day = from > today ? from : today;
  const time = await formTime("appointment-ending", director.personId, args.context);
  return json({ id, number, day, time, heading, verdict, title: titleOf(locale, heading) });
}

export async function action(args: ActionFunctionArgs) {
  const { director, appointment } = await ownAppointment(args);
  const form = await readForm(args.request, endingForm);
  insist(canAct("end", stateOf(appointment, isoDayOf(args.context.now))));
  if (!form.ok) return unprocessable(form.refused);
  const done = await resignAsDirector(director, appointment.id, form.value);
  if (!done.ok) return unprocessable(refuseForm([fieldError("endsOn", done)], form.typed));
  await countFormTime("appointment-ending", director.personId, args.context, form.typed);
  return redirect(`/me/appointments/${appointment.id}`);
}

export default function OwnEnding() {
  const t = useT();
  const { id, day, time, ...asked } = useLoaderData<typeof loader>();
  const answer = useActionData() as { refused?: unknown } | undefined;
  const back = `/me/appointments/${id}`;
  return (
    <AskedOwn {...asked} back={back} lead={t("appointments.end.ownLead")}>
      <EndingForm day={day} time={time} back={back} refused={answer?.refused} />
    </AskedOwn>
  );
}
