import { db } from "@db/client.server";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { nominable, notYetNominated } from "~/flows/awards/nomination/nominate-director.server";
import { firmsNominations, openCycles } from "~/flows/awards/nomination/own-nominations.server";
import { actedForEnterprise } from "~/http/named-enterprise.server";
import { show, useView } from "~/http/page-view";
import type { RouteHandle } from "~/http/policy";
import { useLocale, useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { formatDay, formatDeadline, isoDayOf } from "~/kernel/instant-format";
import { NominationState } from "~/routes/nominations/nomination-state";
import { OutcomeState } from "~/routes/nominations/outcome-text";
import { pageTitle, titleOf } from "~/routes/page-title";
import { LinkButton } from "~/ui/acts/link-button";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { EmptyState } from "~/ui/show/empty-state";
import { HiddenText } from "~/ui/show/hidden-text";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { EnterpriseDesk } from "../desk";

export const handle = { policy: "enterprise" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { enterprise } = await actedForEnterprise(args);
  const { locale, now } = args.context;
  const [directors, open, nominations] = await Promise.all([
    nominable(db, enterprise.id, isoDayOf(now)),
    openCycles(now),
    firmsNominations(enterprise.id, now),
  ]);
  const cycles = await Promise.all(
    open.map(async ({ id, slug, title, submissionsUntil }) => ({
      slug,
      title,
      until: submissionsUntil,
      left: (await notYetNominated(db, enterprise.id, id, isoDayOf(now))).length,
    })),
  );
  const names = directors.map(({ holderName }) => holderName ?? "");
  const title = titleOf(locale, translator(locale)("nominations.firm.title"));
  return show(args.context, { enterprise, names, cycles, nominations, title });
}

/** Whom a firm can nominate for what, and whom it nominated. */
export default function FirmAwards() {
  const t = useT();
  const locale = useLocale();
  const { enterprise, names, cycles, nominations } = useView<typeof loader>();
  return (
    <EnterpriseDesk enterprise={enterprise}>
      <PageHeading title={t("nominations.firm.title")} lead={t("nominations.firm.lead")} />
      <p>
        {names.length === 0
          ? t("nominations.firm.noDirectors")
          : t("nominations.firm.directors", { names: names.join(locale === "en" ? ", " : "、") })}
      </p>
      <Section title={t("nominations.firm.open")}>
        {cycles.length === 0 ? <EmptyState>{t("nominations.firm.openNone")}</EmptyState> : null}
        <RowList>
          {cycles.map(({ slug, title, until, left }) => (
            <Row
              key={slug}
              title={title}
              meta={[
                t("nominations.own.until", { until: formatDeadline(until, locale) }),
                ...(names.length > 0 && left === 0 ? [t("nominations.firm.allNominated")] : []),
              ]}
              {...(left > 0 && {
                act: (
                  <LinkButton small variant="outlined" href={`/enterprise/${enterprise.id}/awards/${slug}/nominations`}>
                    {t("nominations.firm.act")}
                    <HiddenText> {title}</HiddenText>
                  </LinkButton>
                ),
              })}
            />
          ))}
        </RowList>
      </Section>
      <Section title={t("nominations.firm.list")}>
        {nominations.length === 0 ? <EmptyState>{t("nominations.firm.none")}</EmptyState> : null}
        <RowList>
          {nominations.map(({ id, title, category, nominee, state, stateAt, outcome }) => (
            <Row
              key={id}
              title={nominee || t("appointments.fact.erased")}
              href={`/nominations/${id}`}
              state={outcome ? <OutcomeState came={outcome.came} /> : <NominationState state={state} />}
              meta={[t("nominations.firm.row", { title, category }), formatDay(stateAt, locale)]}
            />
          ))}
        </RowList>
      </Section>
    </EnterpriseDesk>
  );
}
