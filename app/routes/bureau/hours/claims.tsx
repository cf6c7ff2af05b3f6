import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { bureauHourClaims, HOUR_CLAIMS_SHOWN } from "~/flows/hours/claim-views.server";
import { requireBureauOfficer } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { EmptyState } from "~/ui/show/empty-state";
import { BureauDesk } from "../desk";
import { HourClaimRows } from "./claim-rows";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

const DECIDED_SHOWN = 30;

export async function loader(args: LoaderFunctionArgs) {
  const officer = requireBureauOfficer(args);
  const { locale } = args.context;
  const [waiting, decided] = await Promise.all([
    bureauHourClaims(officer, { waiting: true }, locale),
    bureauHourClaims(officer, { waiting: false, limit: DECIDED_SHOWN }, locale),
  ]);
  const more = waiting.length === HOUR_CLAIMS_SHOWN;
  return json({ waiting, decided, more, title: titleOf(locale, translator(locale)("hours.bureau.title")) });
}

export default function BureauHourClaims() {
  const t = useT();
  const { waiting, decided, more } = useLoaderData<typeof loader>();
  return (
    <BureauDesk>
      <PageHeading title={t("hours.bureau.title")} lead={t("hours.bureau.lead")} />
      <Section title={t("hours.bureau.waiting")}>
        {waiting.length === 0 ? (
          <EmptyState>{t("hours.bureau.none")}</EmptyState>
        ) : (
          <HourClaimRows claims={waiting} waiting />
        )}
        {more ? <p className="note">{t("hours.bureau.more", { count: waiting.length })}</p> : null}
      </Section>
      <Section title={t("hours.bureau.decided")}>
        {decided.length === 0 ? <p>{t("hours.bureau.noneDecided")}</p> : <HourClaimRows claims={decided} />}
      </Section>
    </BureauDesk>
  );
}
