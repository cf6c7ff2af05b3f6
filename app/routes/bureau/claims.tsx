import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { bureauClaims, CLAIMS_SHOWN } from "~/flows/claims/claim-views.server";
import { requireBureauOfficer } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { EmptyState } from "~/ui/show/empty-state";
import { ClaimRows } from "./claim-rows";
import { BureauDesk } from "./desk";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

const DECIDED_SHOWN = 30;

export async function loader(args: LoaderFunctionArgs) {
  const officer = requireBureauOfficer(args);
  const { locale, now } = args.context;
  const [waiting, decided] = await Promise.all([
    bureauClaims(officer, now, { open: true }),
    bureauClaims(officer, now, { open: false, limit: DECIDED_SHOWN }),
  ]);
  const more = waiting.length === CLAIMS_SHOWN;
  return json({ waiting, decided, more, title: titleOf(locale, translator(locale)("claims.bureau.title")) });
}

export default function BureauClaims() {
  const t = useT();
  const { waiting, decided, more } = useLoaderData<typeof loader>();
  return (
    <BureauDesk>
      <PageHeading title={t("claims.bureau.title")} lead={t("claims.bureau.lead")} />
      <Section title={t("claims.bureau.waiting")}>
        {waiting.length === 0 ? <EmptyState>{t("claims.bureau.none")}</EmptyState> : <ClaimRows claims={waiting} />}
        {more ? <p className="note">{t("claims.bureau.more", { count: waiting.length })}</p> : null}
      </Section>
      <Section title={t("claims.bureau.decided")}>
        {decided.length === 0 ? <p>{t("claims.bureau.noneDecided")}</p> : <ClaimRows claims={decided} />}
      </Section>
    </BureauDesk>
  );
}
