import { db } from "@db/client.server";
import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { appointmentsAt } from "~/domains/appointments/appointment.store.server";
import { actedForEnterprise } from "~/http/named-enterprise.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { isoDayOf } from "~/kernel/instant-format";
import { AppointmentRows } from "~/routes/appointment-rows";
import { appointmentView } from "~/routes/appointment-view";
import { pageTitle, titleOf } from "~/routes/page-title";
import { ActRow } from "~/ui/acts/act-row";
import { LinkButton } from "~/ui/acts/link-button";
import { PageHeading } from "~/ui/shell/page-heading";
import { EmptyState } from "~/ui/show/empty-state";
import { EnterpriseDesk } from "./desk";

export const handle = { policy: "enterprise" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { enterprise } = await actedForEnterprise(args);
  const { locale, now } = args.context;
  const all = await appointmentsAt(db, enterprise.id);
  const appointments = all.map((one) => appointmentView(one, isoDayOf(now)));
  return json({ enterprise, appointments, title: titleOf(locale, translator(locale)("appointments.list.title")) });
}

export default function Appointments() {
  const t = useT();
  const { enterprise, appointments } = useLoaderData<typeof loader>();
  const here = `/enterprise/${enterprise.id}/appointments`;
  const propose = (
    <LinkButton href={`${here}/new`} full="phone">
      {t("appointments.desk.propose")}
    </LinkButton>
  );
  return (
    <EnterpriseDesk enterprise={enterprise}>
      <PageHeading title={t("appointments.list.title")} lead={t("appointments.list.lead")} />
      {appointments.length === 0 ? (
        <EmptyState act={propose}>{t("appointments.list.empty")}</EmptyState>
      ) : (
        <>
          <ActRow>{propose}</ActRow>
          <AppointmentRows
            appointments={appointments}
            titleOf={({ holderName }) => holderName ?? t("appointments.fact.erased")}
            hrefOf={({ id }) => `${here}/${id}`}
          />
        </>
      )}
    </EnterpriseDesk>
  );
}
