import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { expertPool } from "~/flows/awards/jury-desk/expert-pool.server";
import { requireBureauOfficer } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { ActRow } from "~/ui/acts/act-row";
import { LinkButton } from "~/ui/acts/link-button";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { EmptyState } from "~/ui/show/empty-state";
import { BureauDesk } from "../desk";
import { ExpertTable } from "./expert-table";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const by = requireBureauOfficer(args);
  const { locale, now } = args.context;
  return json({
    experts: await expertPool(by, { locale, now }),
    title: titleOf(locale, translator(locale)("juryDesk.pool.title")),
  });
}

export default function Experts() {
  const t = useT();
  const { experts } = useLoaderData<typeof loader>();
  return (
    <BureauDesk crumbs={[{ label: t("awardDesk.room"), href: "/bureau/awards" }, { label: t("juryDesk.pool.title") }]}>
      <PageHeading title={t("juryDesk.pool.title")} lead={t("juryDesk.pool.lead")} />
      <ActRow>
        <LinkButton href="/bureau/experts/new" icon="plus">
          {t("juryDesk.pool.add")}
        </LinkButton>
        <a href="/bureau/experts/ties">{t("juryDesk.declared.title")}</a>
      </ActRow>
      <Section title={t("juryDesk.pool.list")} aside={t("juryDesk.pool.count", { count: experts.length })}>
        {experts.length === 0 ? <EmptyState>{t("juryDesk.pool.none")}</EmptyState> : <ExpertTable experts={experts} />}
      </Section>
    </BureauDesk>
  );
}
