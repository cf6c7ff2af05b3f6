import { db } from "@db/client.server";
import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { appointmentsAt } from "~/domains/appointments/appointment.store.server";
import { firmDutyWaits } from "~/domains/duties/duty-waits.server";
import { firmHonours } from "~/flows/awards/honour/own-honours.server";
import { actedForEnterprise } from "~/http/named-enterprise.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { isoDayOf } from "~/kernel/instant-format";
import { appointmentView } from "~/routes/appointment-view";
import { HonourRows } from "~/routes/awards/honour-rows";
import { FirmDutyWaits } from "~/routes/duties/firm-duty-waits";
import { pageTitle, titleOf } from "~/routes/page-title";
import { PageHeading } from "~/ui/shell/page-heading";
import { CurrentDirector } from "./current-director";
import { EnterpriseDesk } from "./desk";
import { FirmWaits } from "./firm-waits";

export const handle = { policy: "enterprise" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { enterprise } = await actedForEnterprise(args);
  const { locale, now } = args.context;
  const [all, dutyWaits, honours] = await Promise.all([
    appointmentsAt(db, enterprise.id),
    firmDutyWaits(db, enterprise.id),
    firmHonours(enterprise.id, locale),
  ]);
  const appointments = all.map((one) => appointmentView(one, isoDayOf(now)));
  return json({ enterprise, appointments, dutyWaits, honours, title: titleOf(locale, enterprise.name) });
}

/** The home of a firm's desk: what waits, then who is in office. */
export default function Firm() {
  const t = useT();
  const { enterprise, appointments, dutyWaits, honours } = useLoaderData<typeof loader>();
  const waiting = appointments.filter(({ state }) => state === "proposed");
  const dutyWaiting = dutyWaits.reports.length > 0 || dutyWaits.superseded.length > 0;
  const running = appointments.filter(({ state }) => state === "active" || state === "accepted");
  return (
    <EnterpriseDesk enterprise={enterprise}>
      <PageHeading title={enterprise.name} lead={t("appointments.desk.lead", { code: enterprise.code })} />
      {waiting.length > 0 || !dutyWaiting ? <FirmWaits waiting={waiting} /> : null}
      <FirmDutyWaits base={`/enterprise/${enterprise.id}`} waits={dutyWaits} />
      <CurrentDirector enterpriseId={enterprise.id} running={running} waits={waiting.length > 0} />
      <HonourRows honours={honours} />
    </EnterpriseDesk>
  );
}
