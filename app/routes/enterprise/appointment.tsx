import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canDecideFor } from "~/domains/appointments/end-appointment.server";
import { firmsAppointment } from "~/http/named-appointment.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { reasonText, translator } from "~/i18n/translate";
import { isoDayOf } from "~/kernel/instant-format";
import { AppointmentFacts } from "~/routes/appointment-facts";
import { AppointmentPapers } from "~/routes/appointment-papers";
import { AppointmentState } from "~/routes/appointment-state";
import { appointmentView } from "~/routes/appointment-view";
import { pageTitle, titleOf } from "~/routes/page-title";
import { QualificationCheck } from "~/routes/qualification-check";
import { PageHeading } from "~/ui/shell/page-heading";
import { Callout } from "~/ui/show/callout";
import { appointmentCrumbs } from "./appointment-crumbs";
import { EnterpriseDesk } from "./desk";
import { FirmActs } from "./firm-acts";
import { needsSentence } from "./firm-waits";

export const handle = { policy: "enterprise" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { by, enterprise, appointment } = await firmsAppointment(args);
  const { locale, now } = args.context;
  const view = appointmentView(appointment, isoDayOf(now));
  const t = translator(locale);
  const heading = t("appointments.one.title", { name: view.holderName ?? t("appointments.fact.erased") });
  return json({ enterprise, view, heading, mine: canDecideFor(by, appointment), title: titleOf(locale, heading) });
}

export default function FirmsAppointment() {
  const t = useT();
  const { enterprise, view, heading, mine } = useLoaderData<typeof loader>();
  return (
    <EnterpriseDesk enterprise={enterprise} crumbs={appointmentCrumbs(t, enterprise.id, view.number)}>
      <PageHeading title={heading}>
        <AppointmentState view={view} />
      </PageHeading>
      {mine.ok && needsSentence(view) ? (
        <Callout tone="gamboge" title={t("appointments.desk.explain", { name: view.holderName ?? "" })}>
          {t("appointments.desk.explainNote")}
        </Callout>
      ) : null}
      {mine.ok ? <FirmActs view={view} /> : <Callout tone="tile">{reasonText(t, mine)}</Callout>}
      <AppointmentPapers view={view} />
      <AppointmentFacts view={view} />
      <QualificationCheck check={view.check} waits={view.state === "proposed"} />
    </EnterpriseDesk>
  );
}
