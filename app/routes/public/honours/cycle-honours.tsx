import { db } from "@db/client.server";
import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getPublicCycle } from "~/domains/awards/cycle/cycle.store.server";
import { rollOfHonour } from "~/flows/awards/honour/roll.server";
import type { RouteHandle } from "~/http/policy";
import { useLocale, useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { NotFound } from "~/kernel/errors";
import { formatDay } from "~/kernel/instant-format";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { ActRow } from "~/ui/acts/act-row";
import { Breadcrumbs } from "~/ui/shell/breadcrumbs";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { DefinitionList } from "~/ui/show/definition-list";
import { EmptyState } from "~/ui/show/empty-state";
import { RollConsequences } from "./roll-consequences";
import { rollCount } from "./roll-count";
import { RollRows } from "./roll-rows";

export const handle = { policy: "public" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

/** Of a cycle that is not decided yet there is no roll. */
export async function loader({ params, context: { locale } }: LoaderFunctionArgs) {
  const cycle = await getPublicCycle(db, params.cycle ?? "");
  if (cycle.decidedAt === null) throw new NotFound("roll of a cycle that is not decided");
  const [roll] = await rollOfHonour({ text: "", label: "", year: "" }, locale, cycle.slug);
  const { slug, title, approvalDocument, authority, decidedAt } = cycle;
  const heading = translator(locale)("honours.roll.ofCycle", { title });
  return json({
    roll: roll ?? null,
    heading,
    title: titleOf(locale, heading),
    cycle: { slug, title, approvalDocument, authority, decidedAt },
  });
}

export default function CycleHonours() {
  const t = useT();
  const locale = useLocale();
  const { roll, cycle, heading } = useLoaderData<typeof loader>();
  const here = `/awards/${encodeURIComponent(cycle.slug)}`;
  return (
    <Page width="text">
      <Breadcrumbs crumbs={[{ label: t("honours.roll.title"), href: "/honours" }, { label: cycle.title }]} />
      <PageHeading title={heading} variant="document" />
      <DefinitionList
        items={[
          { term: t("honours.roll.decidedOn"), value: formatDay(cycle.decidedAt, locale) },
          { term: t("awards.facts.approvalDocument"), value: cycle.approvalDocument, note: cycle.authority },
        ]}
      />
      {roll ? (
        <Section title={t("honours.roll.names")} aside={rollCount(t, roll.rows)}>
          <RollConsequences roll={roll} />
          <RollRows roll={roll} />
          <p className="note">{t("honours.order")}</p>
        </Section>
      ) : (
        <EmptyState>{t("honours.roll.nobody")}</EmptyState>
      )}
      <ActRow>
        <a href={here}>{t("honours.roll.rules")}</a>
        <a href={`${here}/statistics`}>{t("honours.statistics.link")}</a>
      </ActRow>
    </Page>
  );
}
