import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { ownHonours } from "~/flows/awards/honour/own-honours.server";
import { ownNominations } from "~/flows/awards/nomination/own-nominations.server";
import { requirePerson } from "~/http/guards.server";
import { show, useView } from "~/http/page-view";
import type { RouteHandle } from "~/http/policy";
import { useLocale, useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { formatDay, formatDeadline } from "~/kernel/instant-format";
import { HonourRows } from "~/routes/awards/honour-rows";
import { NominationState } from "~/routes/nominations/nomination-state";
import { OutcomeState } from "~/routes/nominations/outcome-text";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { LinkButton } from "~/ui/acts/link-button";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { EmptyState } from "~/ui/show/empty-state";
import { HiddenText } from "~/ui/show/hidden-text";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { State } from "~/ui/show/state";
import { OwnCrumbs } from "../own-crumbs";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const who = requirePerson(args);
  const { locale, now } = args.context;
  const title = titleOf(locale, translator(locale)("nominations.title"));
  const [own, honours] = await Promise.all([ownNominations(who, now), ownHonours(who, { locale, now })]);
  return show(args.context, { ...own, honours, title });
}

/** Cycles that take nominations, with how she stands, and the nominations she has. */
export default function OwnNominations() {
  const t = useT();
  const locale = useLocale();
  const { cycles, nominations, honours } = useView<typeof loader>();
  return (
    <Page width="text">
      <OwnCrumbs here={t("nominations.title")} />
      <PageHeading title={t("nominations.title")} lead={t("nominations.own.lead")} />
      <Section title={t("nominations.own.open")}>
        {cycles.length === 0 ? <EmptyState>{t("nominations.own.openNone")}</EmptyState> : null}
        <RowList>
          {cycles.map(({ slug, title, until, missing, nominationId }) => (
            <Row
              key={slug}
              title={title}
              href={`/awards/${slug}/eligibility`}
              state={
                missing === 0 ? (
                  <State kind="ok" word={t("nominations.own.meets")} />
                ) : (
                  <State kind="attention" icon="warning" word={t("nominations.own.short", { count: missing })} />
                )
              }
              meta={[t("nominations.own.until", { until: formatDeadline(until, locale) })]}
              act={
                <LinkButton
                  small
                  variant="outlined"
                  href={nominationId ? `/nominations/${nominationId}` : `/awards/${slug}/eligibility`}
                >
                  {t(nominationId ? "nominations.own.toNomination" : "nominations.own.conditions")}
                  <HiddenText> {title}</HiddenText>
                </LinkButton>
              }
            />
          ))}
        </RowList>
      </Section>
      <HonourRows honours={honours} own />
      <Section title={t("nominations.own.list")}>
        {nominations.length === 0 ? <EmptyState>{t("nominations.own.none")}</EmptyState> : null}
        <RowList>
          {nominations.map(({ id, title, category, state, stateAt, outcome }) => (
            <Row
              key={id}
              title={title}
              href={`/nominations/${id}`}
              state={outcome ? <OutcomeState came={outcome.came} /> : <NominationState state={state} />}
              meta={[t("nominations.own.row", { category, day: formatDay(stateAt, locale) })]}
            />
          ))}
        </RowList>
      </Section>
    </Page>
  );
}
