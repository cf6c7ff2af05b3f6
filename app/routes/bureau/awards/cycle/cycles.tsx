import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskCycles } from "~/flows/awards/cycle/cycle-desk.server";
import { requireBureauOfficer } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { CycleRows } from "~/routes/awards/cycle-rows";
import { pageTitle, titleOf } from "~/routes/page-title";
import { ActRow } from "~/ui/acts/act-row";
import { LinkButton } from "~/ui/acts/link-button";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { EmptyState } from "~/ui/show/empty-state";
import { BureauDesk } from "../../desk";
import { cycleHref } from "./desk";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const officer = requireBureauOfficer(args);
  const { locale, now } = args.context;
  const title = titleOf(locale, translator(locale)("awardDesk.list.title"));
  return json({ ...(await deskCycles(officer, locale, now)), title });
}

export default function Cycles() {
  const t = useT();
  const { hers, drafts, opened, last } = useLoaderData<typeof loader>();
  return (
    <BureauDesk>
      <PageHeading
        title={t("awardDesk.list.title")}
        lead={t(hers ? "awardDesk.list.leadProvince" : "awardDesk.list.lead")}
      />
      {hers ? (
        <ActRow>
          <LinkButton href="/bureau/awards/new" icon="plus">
            {t("awardDesk.list.new")}
          </LinkButton>
          {last === null ? null : (
            <LinkButton variant="outlined" href={cycleHref({ slug: last }, "/copy")} icon="copy">
              {t("awardDesk.list.copy")}
            </LinkButton>
          )}
          <a href="/bureau/experts">{t("juryDesk.pool.link")}</a>
        </ActRow>
      ) : null}
      {drafts.length > 0 ? (
        <Section title={t("awardDesk.list.drafts")}>
          <CycleRows rows={drafts} root="/bureau/awards" />
        </Section>
      ) : null}
      <Section title={t("awardDesk.list.opened")}>
        {opened.length === 0 ? (
          <EmptyState>{t(hers ? "awardDesk.list.noneProvince" : "awardDesk.list.none")}</EmptyState>
        ) : (
          <CycleRows rows={opened} root="/bureau/awards" />
        )}
      </Section>
    </BureauDesk>
  );
}
