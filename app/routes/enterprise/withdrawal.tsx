import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canActForFirm } from "~/domains/appointments/end-appointment.server";
import { withdrawFromDirector } from "~/flows/appointments/appoint-director.server";
import { firmsAppointment } from "~/http/named-appointment.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { isoDayOf } from "~/kernel/instant-format";
import { pageTitle, titleOf } from "~/routes/page-title";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { AskedAct } from "./asked-act";

export const handle = { policy: "enterprise" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { by, enterprise, appointment } = await firmsAppointment(args);
  const { locale, now } = args.context;
  const { id, number, holderName } = appointment;
  const heading = translator(locale)("appointments.withdraw.title", { name: holderName ?? "" });
  const verdict = canActForFirm("withdraw", by, appointment, isoDayOf(now));
  return json({ enterprise, id, number, heading, verdict, title: titleOf(locale, heading) });
}

export async function action(args: ActionFunctionArgs) {
  const { by, appointment } = await firmsAppointment(args);
  await withdrawFromDirector(by, appointment.id);
  return redirect(`/enterprise/${by.actsForId}/appointments/${appointment.id}`);
}

export default function Withdrawal() {
  const t = useT();
  const asked = useLoaderData<typeof loader>();
  const back = `/enterprise/${asked.enterprise.id}/appointments/${asked.id}`;
  return (
    <AskedAct {...asked} back={back} lead={t("appointments.withdraw.lead")}>
      <Form>
        <ActRow>
          <Button variant="danger" full="phone">
            {t("appointments.withdraw.act")}
          </Button>
          <a href={back}>{t("appointments.cancel")}</a>
        </ActRow>
      </Form>
    </AskedAct>
  );
}
