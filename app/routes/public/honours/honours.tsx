import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readRollFilter, rollChoices, rollOfHonour } from "~/flows/awards/honour/roll.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { LinkButton } from "~/ui/acts/link-button";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { EmptyState } from "~/ui/show/empty-state";
import { RollConsequences } from "./roll-consequences";
import { rollCount } from "./roll-count";
import { RollRows } from "./roll-rows";
import { RollSearch } from "./roll-search";

export const handle = { policy: "public" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader({ request, context: { locale } }: LoaderFunctionArgs) {
  const filter = readRollFilter(new URL(request.url).searchParams);
  const all = await rollOfHonour({ text: "", label: "", year: "" }, locale);
  const narrows = filter.text !== "" || filter.label !== "" || filter.year !== "";
  const rolls = narrows ? await rollOfHonour(filter, locale) : all;
  const title = titleOf(locale, translator(locale)("honours.roll.title"));
  return json({ filter, narrows, rolls, choices: rollChoices(all), title });
}

/** 荣誉名册: everybody who was ever honoured, by cycle. */
export default function Honours() {
  const t = useT();
  const { filter, narrows, rolls, choices } = useLoaderData<typeof loader>();
  const empty = choices.years.length === 0;
  return (
    <Page>
      <PageHeading title={t("honours.roll.title")} lead={t("honours.roll.lead")} />
      {empty ? (
        <EmptyState act={<LinkButton href="/awards">{t("honours.roll.emptyAct")}</LinkButton>}>
          {t("honours.roll.empty")}
        </EmptyState>
      ) : (
        <RollSearch filter={filter} choices={choices} />
      )}
      {!empty && rolls.length === 0 ? (
        <EmptyState act={<a href="/honours">{t("honours.roll.clear")}</a>}>{t("honours.roll.notFound")}</EmptyState>
      ) : null}
      {rolls.map((roll) => (
        <Section
          key={roll.slug}
          title={roll.title}
          {...(narrows
            ? { aside: rollCount(t, roll.rows) }
            : { link: { href: `/honours/${encodeURIComponent(roll.slug)}`, text: t("honours.roll.one") } })}
        >
          <RollConsequences roll={roll} />
          <RollRows roll={roll} />
        </Section>
      ))}
    </Page>
  );
}
