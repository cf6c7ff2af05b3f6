import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canAct, isSealed, stateOf } from "~/domains/appointments/appointment";
import { decliningForm } from "~/domains/appointments/appointment-forms";
import { findEnterprise } from "~/domains/directory/enterprise.store.server";
import { declineProposal } from "~/flows/appointments/answer-proposal.server";
import { readForm, unprocessable } from "~/http/forms.server";
import { ownAppointment } from "~/http/named-appointment.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { isoDayOf } from "~/kernel/instant-format";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { TextArea } from "~/ui/forms/text-area";
import { AskedOwn } from "./asked-own";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { appointment } = await ownAppointment(args);
  if (isSealed(appointment)) throw redirect(`/me/appointments/${appointment.id}/code`);
  const { locale, now } = args.context;
  const { id, number, enterpriseId } = appointment;
  const firm = (await findEnterprise(db, enterpriseId))?.name ?? "";
  const heading = translator(locale)("appointments.own.declineTitle", { firm });
  const verdict = canAct("decline", stateOf(appointment, isoDayOf(now)));
  return json({ id, number, heading, verdict, title: titleOf(locale, heading) });
}

export async function action(args: ActionFunctionArgs) {
  const { director, appointment } = await ownAppointment(args);
  const form = await readForm(args.request, decliningForm);
  insist(canAct("decline", stateOf(appointment, isoDayOf(args.context.now))));
  if (!form.ok) return unprocessable(form.refused);
  await declineProposal(director, appointment.id, form.value.reason);
  return redirect(`/me/appointments/${appointment.id}`);
}

export default function Declining() {
  const t = useT();
  const { id, ...asked } = useLoaderData<typeof loader>();
  const answer = useActionData() as { refused?: unknown } | undefined;
  const back = `/me/appointments/${id}`;
  return (
    <AskedOwn {...asked} back={back} lead={t("appointments.own.declineLead")}>
      <Form {...told(t, answer?.refused)}>
        <TextArea
          name="reason"
          label={t("appointments.own.declineReason")}
          hint={t("appointments.own.declineReasonHint")}
          optional
          rows={3}
          maxLength={300}
        />
        <ActRow>
          <Button full="phone">{t("appointments.own.declineAct")}</Button>
          <a href={back}>{t("appointments.cancel")}</a>
        </ActRow>
      </Form>
    </AskedOwn>
  );
}
