import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ownAppointments } from "~/flows/appointments/own-appointments.server";
import { requirePerson } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { isoDayOf } from "~/kernel/instant-format";
import { AppointmentRows } from "~/routes/appointment-rows";
import { appointmentView } from "~/routes/appointment-view";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { PageHeading } from "~/ui/shell/page-heading";
import { EmptyState } from "~/ui/show/empty-state";
import { OwnCrumbs } from "./own-crumbs";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const person = requirePerson(args);
  const { locale, now } = args.context;
  const all = await ownAppointments(person);
  return json({
    appointments: all.map(({ appointment }) => appointmentView(appointment, isoDayOf(now))),
    firms: Object.fromEntries(all.map(({ appointment, firm }) => [appointment.id, firm])),
    title: titleOf(locale, translator(locale)("appointments.own.title")),
  });
}

export default function OwnAppointments() {
  const t = useT();
  const { appointments, firms } = useLoaderData<typeof loader>();
  return (
    <Page width="text">
      <OwnCrumbs here={t("appointments.own.title")} />
      <PageHeading title={t("appointments.own.title")} lead={t("appointments.own.lead")} />
      {appointments.length === 0 ? (
        <EmptyState>{t("appointments.own.empty")}</EmptyState>
      ) : (
        <AppointmentRows
          appointments={appointments}
          titleOf={({ id }) => firms[id] || t("appointments.own.firmErased")}
          hrefOf={({ id }) => `/me/appointments/${id}`}
        />
      )}
    </Page>
  );
}
