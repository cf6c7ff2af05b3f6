import { db } from "@db/client.server";
import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findEnterprise } from "~/domains/directory/enterprise.store.server";
import { firmDutyWaits } from "~/domains/duties/duty-waits.server";
import { requireEnterpriseAdministrator } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { NotFound } from "~/kernel/errors";
import { isoDayOf } from "~/kernel/instant-format";
import { FirmDuties } from "~/routes/duties/firm-duties";
import { firmDutiesView } from "~/routes/duties/firm-duties-view.server";
import { FirmDutyWaits } from "~/routes/duties/firm-duty-waits";
import { EnterpriseDesk } from "~/routes/enterprise/desk";
import { pageTitle, titleOf } from "~/routes/page-title";
import { PageHeading } from "~/ui/shell/page-heading";

export const handle = { policy: "enterprise" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { actsForId } = requireEnterpriseAdministrator(args);
  const { locale, now } = args.context;
  const [firm, waits, view] = await Promise.all([
    findEnterprise(db, actsForId),
    firmDutyWaits(db, actsForId),
    firmDutiesView(actsForId, args.request, isoDayOf(now)),
  ]);
  if (!firm) throw new NotFound("enterprise");
  const title = titleOf(locale, translator(locale)("duties.home.title"));
  return json({ firm: { id: firm.id, name: firm.name }, waits, view, title });
}

export default function FirmDutiesPage() {
  const t = useT();
  const { firm, waits, view } = useLoaderData<typeof loader>();
  const base = `/enterprise/${firm.id}`;
  return (
    <EnterpriseDesk enterprise={firm} crumbs={[{ label: firm.name, href: base }, { label: t("duties.home.title") }]}>
      <PageHeading title={t("duties.home.title")} lead={t("duties.firm.lead")} />
      <FirmDutyWaits base={base} waits={waits} />
      <FirmDuties
        view={view}
        here={`${base}/duties`}
        reportHref={(id) => `${base}/reports/${id}`}
        standardHref={(id) => `${base}/standards/${id}`}
      />
    </EnterpriseDesk>
  );
}
