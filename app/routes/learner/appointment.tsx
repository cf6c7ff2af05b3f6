import { db } from "@db/client.server";
import { json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canAskShortfall, weighAcceptance } from "~/domains/appointments/answer-appointment.server";
import { isSealed } from "~/domains/appointments/appointment";
import { findEnterprise } from "~/domains/directory/enterprise.store.server";
import { ownAppointment } from "~/http/named-appointment.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { isoDayOf } from "~/kernel/instant-format";
import { AppointmentFacts } from "~/routes/appointment-facts";
import { AppointmentPapers } from "~/routes/appointment-papers";
import { AppointmentState } from "~/routes/appointment-state";
import { appointmentView } from "~/routes/appointment-view";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { QualificationCheck } from "~/routes/qualification-check";
import { PageHeading } from "~/ui/shell/page-heading";
import { AppointmentAnswer } from "./appointment-answer";
import { OwnCrumbs } from "./own-crumbs";
import { OwnPublication } from "./own-publication";
import { RunningAppointment } from "./running-appointment";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { director, appointment } = await ownAppointment(args);
  if (isSealed(appointment)) throw redirect(`/me/appointments/${appointment.id}/code`);
  const { locale, now } = args.context;
  const today = isoDayOf(now);
  const view = appointmentView(appointment, today);
  const [enterprise, { check, verdict, ownName }] = await Promise.all([
    findEnterprise(db, appointment.enterpriseId),
    weighAcceptance(db, director, appointment, now),
  ]);
  const firm = enterprise?.name ?? "";
  const waits = view.state === "proposed";
  return json({
    // The name that the firm wrote is never told before she has accepted: her own has to be right by itself.
    view: waits ? { ...view, check, holderName: ownName } : view,
    firm,
    verdict,
    ask: canAskShortfall(appointment, check, today),
    title: titleOf(locale, firm),
  });
}

export default function OwnAppointment() {
  const t = useT();
  const { view, firm, verdict, ask } = useLoaderData<typeof loader>();
  const waits = view.state === "proposed";
  const running = view.state === "active" || view.state === "accepted";
  return (
    <Page width="text">
      <OwnCrumbs within={{ label: t("appointments.own.title"), href: "/me/appointments" }} here={view.number} />
      <PageHeading
        title={waits ? t("appointments.own.waitTitle", { firm }) : firm}
        lead={waits ? t("appointments.own.lead1") : undefined}
      >
        <AppointmentState view={view} />
      </PageHeading>
      {running ? <RunningAppointment view={view} /> : null}
      <AppointmentPapers view={view} />
      <AppointmentFacts view={view} firm={firm} />
      <QualificationCheck check={view.check} waits={waits} />
      {waits && verdict.ok && view.check?.rules.some(({ met }) => met === null) ? (
        <p>
          {t("appointments.own.fill")} <a href="/me/employment">{t("appointments.own.fillAct")}</a>
        </p>
      ) : null}
      {waits ? <AppointmentAnswer id={view.id} verdict={verdict} ask={ask} /> : null}
      {running ? <OwnPublication view={view} /> : null}
    </Page>
  );
}
