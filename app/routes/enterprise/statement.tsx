import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { shortfallForm } from "~/domains/appointments/appointment-forms";
import { canActForFirm } from "~/domains/appointments/end-appointment.server";
import { explainToDirector } from "~/flows/appointments/appoint-director.server";
import { countFormTime, formTime } from "~/http/form-time.server";
import { readForm, unprocessable } from "~/http/forms.server";
import { firmsAppointment } from "~/http/named-appointment.server";
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
import { AskedAct } from "./asked-act";

export const handle = { policy: "enterprise" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { by, enterprise, appointment } = await firmsAppointment(args);
  const { locale, now } = args.context;
  const { id, number, holderName, shortfall } = appointment;
  const heading = translator(locale)("appointments.explain.title", { name: holderName ?? "" });
  const verdict = canActForFirm("explain", by, appointment, isoDayOf(now));
  const time = await formTime("shortfall", by.personId, args.context);
  return json({ enterprise, id, number, shortfall, time, heading, verdict, title: titleOf(locale, heading) });
}

export async function action(args: ActionFunctionArgs) {
  const { by, appointment } = await firmsAppointment(args);
  const form = await readForm(args.request, shortfallForm);
  insist(canActForFirm("explain", by, appointment, isoDayOf(args.context.now)));
  if (!form.ok) return unprocessable(form.refused);
  await explainToDirector(by, appointment.id, form.value.shortfall);
  await countFormTime("shortfall", by.personId, args.context, form.typed);
  return redirect(`/enterprise/${by.actsForId}/appointments/${appointment.id}`);
}

export default function Statement() {
  const t = useT();
  const { shortfall, time, ...asked } = useLoaderData<typeof loader>();
  const answer = useActionData() as { refused?: unknown } | undefined;
  const back = `/enterprise/${asked.enterprise.id}/appointments/${asked.id}`;
  return (
    <AskedAct {...asked} back={back} lead={t("appointments.explain.lead")}>
      <Form time={time} {...told(t, answer?.refused)}>
        <TextArea
          name="shortfall"
          label={t("appointments.explain.label")}
          value={shortfall ?? ""}
          rows={3}
          maxLength={300}
        />
        <ActRow>
          <Button full="phone">{t("appointments.explain.act")}</Button>
          <a href={back}>{t("appointments.cancel")}</a>
        </ActRow>
      </Form>
    </AskedAct>
  );
}
