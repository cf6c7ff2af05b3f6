import { db } from "@db/client.server";
import { json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getCoveredEnterprise } from "~/domains/directory/bureau-scope.server";
import { requireBureauOfficer } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { isoDayOf } from "~/kernel/instant-format";
import { FirmDuties } from "~/routes/duties/firm-duties";
import { firmDutiesView } from "~/routes/duties/firm-duties-view.server";
import { pageTitle, titleOf } from "~/routes/page-title";
import { PageHeading } from "~/ui/shell/page-heading";
import { BureauDesk } from "./desk";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

/** Read only: what the firm and its director recorded; a neighbour's firm does not exist here. */
export async function loader(args: LoaderFunctionArgs) {
  const officer = requireBureauOfficer(args);
  const firm = await getCoveredEnterprise(db, officer, args.params.enterprise ?? "");
  if (firm.mergedIntoId) throw redirect(`/bureau/enterprises/${firm.mergedIntoId}/duties`);
  const { locale, now } = args.context;
  const view = await firmDutiesView(firm.id, args.request, isoDayOf(now));
  const title = titleOf(locale, translator(locale)("duties.home.title"));
  return json({ firm: { id: firm.id, name: firm.name }, view, title });
}

export default function BureauDuties() {
  const t = useT();
  const { firm, view } = useLoaderData<typeof loader>();
  const above = `/bureau/enterprises/${firm.id}`;
  return (
    <BureauDesk
      crumbs={[
        { label: t("bureau.enterprises.title"), href: "/bureau/enterprises" },
        { label: firm.name, href: above },
        { label: t("duties.home.title") },
      ]}
    >
      <PageHeading title={t("duties.home.at", { firm: firm.name })} lead={t("duties.firm.bureauLead")} />
      <FirmDuties view={view} here={`${above}/duties`} reportHref={(id) => `/duties/reports/${id}.pdf`} />
    </BureauDesk>
  );
}
