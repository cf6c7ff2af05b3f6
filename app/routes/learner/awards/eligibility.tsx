import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { ownEligibility } from "~/flows/awards/nomination/own-eligibility.server";
import { requirePerson } from "~/http/guards.server";
import { show, useView } from "~/http/page-view";
import type { RouteHandle } from "~/http/policy";
import { useLocale, useT } from "~/i18n/context";
import { reasonText, translator } from "~/i18n/translate";
import { formatDay, formatDeadline } from "~/kernel/instant-format";
import { EligibilityRows } from "~/routes/nominations/eligibility-rows";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { LinkButton } from "~/ui/acts/link-button";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { Callout } from "~/ui/show/callout";
import { OpeningForm } from "./opening-form";
import { OwnNominationCrumbs } from "./own-nomination-crumbs";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const who = requirePerson(args);
  const { locale, now } = args.context;
  const own = await ownEligibility(who, args.params.cycle ?? "", now);
  const title = titleOf(locale, translator(locale)("nominations.eligibility.title"));
  return show(args.context, { ...own, now, title });
}

/** Each rule of a cycle as it comes out for her today, and the way to nominate herself. */
export default function Eligibility() {
  const t = useT();
  const locale = useLocale();
  const { cycle, lines, takes, firm, nominationId, now } = useView<typeof loader>();
  return (
    <Page width="text">
      <OwnNominationCrumbs here={t("nominations.eligibility.title")} />
      <PageHeading
        title={t("nominations.eligibility.title")}
        above={cycle.title}
        lead={t("nominations.eligibility.lead")}
      />
      <Section title={t("nominations.eligibility.outcome")}>
        {lines.length === 0 ? <p>{t("nominations.eligibility.none")}</p> : null}
        <EligibilityRows lines={lines} />
        <p className="note">{t("nominations.eligibility.on", { day: formatDay(now, locale) })}</p>
      </Section>
      {firm ? (
        <Section title={t("nominations.eligibility.desk")}>
          <p>{t("nominations.eligibility.deskNote", { firm: firm.name, place: firm.place })}</p>
        </Section>
      ) : null}
      <Begin />
    </Page>
  );

  function Begin() {
    if (nominationId)
      return (
        <Section title={t("nominations.eligibility.begin")}>
          <p>{t("nominations.eligibility.nominated")}</p>
          <p>
            <LinkButton href={`/nominations/${nominationId}`} full="phone">
              {t("nominations.eligibility.started")}
            </LinkButton>
          </p>
        </Section>
      );
    if (!takes.ok)
      return <Callout tone="gamboge">{t("nominations.eligibility.closed", { reason: reasonText(t, takes) })}</Callout>;
    if (!firm)
      return (
        <Callout tone="gamboge">
          <p>{t("nominations.eligibility.noFirm")}</p>
          <p>
            <LinkButton href="/me/enterprise" variant="outlined" full="phone">
              {t("nominations.eligibility.noFirmAct")}
            </LinkButton>
          </p>
        </Callout>
      );
    const short = lines.some(({ met }) => met !== true);
    return (
      <Section
        title={t("nominations.eligibility.begin")}
        aside={t("nominations.own.until", { until: formatDeadline(cycle.until, locale) })}
      >
        <p>{t("nominations.eligibility.beginLead")}</p>
        {short ? <p>{t("nominations.eligibility.beginShort")}</p> : null}
        <OpeningForm cycle={cycle} />
      </Section>
    );
  }
}
