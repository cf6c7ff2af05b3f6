import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { handledNomination } from "~/http/named-nomination.server";
import { show, useView } from "~/http/page-view";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { pageTitle, titleOf } from "~/routes/page-title";
import { LinkButton } from "~/ui/acts/link-button";
import { Columns } from "~/ui/shell/columns";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { CorrectionNote } from "./correction-note";
import { EligibilityRows } from "./eligibility-rows";
import { ExhibitList } from "./exhibit-list";
import { framedNomination } from "./framed-nomination.server";
import { NextBand } from "./next-band";
import { NominationFacts } from "./nomination-facts";
import { NominationFrame } from "./nomination-frame";
import { NominationState } from "./nomination-state";
import { OpinionList } from "./opinion-list";
import { OutcomeState } from "./outcome-text";
import { Receipt } from "./receipt";
import { ReturnedCallout } from "./returned-callout";
import { StepList } from "./step-list";
import { TextBlock } from "./text-block";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const view = await framedNomination(await handledNomination(args), args.context.now);
  return show(args.context, { ...view, title: titleOf(args.context.locale, view.nomination.cycle.title) });
}

/** A nomination, whole, for its nominee and for whoever opened it. */
export default function NominationPage() {
  const t = useT();
  const { nomination, frame } = useView<typeof loader>();
  const { id, can, returned, exhibits, kept, consent } = nomination;
  const here = `/nominations/${id}`;
  const change = (to: string) =>
    can.write ? { link: { href: `${here}/${to}`, text: t("nominations.one.change") } } : {};
  const side = (
    <>
      <NominationFacts nomination={nomination} />
      <Receipt receipt={nomination.receipt} />
      {can.withdraw ? (
        <Section title={t("nominations.one.more")} size="small">
          <p>
            <LinkButton href={`${here}/withdrawal`} variant="outlined" full="phone">
              {t(nomination.hands.includes("nominee") ? "nominations.one.withdraw" : "nominations.one.drop")}
            </LinkButton>
          </p>
        </Section>
      ) : null}
    </>
  );
  return (
    <NominationFrame of={frame}>
      <PageHeading
        title={nomination.cycle.title}
        above={t("nominations.one.above", { category: nomination.category.name })}
      >
        {nomination.outcome ? (
          <OutcomeState came={nomination.outcome.came} />
        ) : (
          <NominationState state={nomination.state} />
        )}
      </PageHeading>
      <ReturnedCallout nomination={nomination} />
      <NextBand nomination={nomination} />
      <Columns side={side}>
        <Section title={t("nominations.one.deeds")} {...change("writing")}>
          <CorrectionNote returned={returned} part="deeds" />
          <TextBlock text={nomination.deeds} />
        </Section>
        <Section title={t("nominations.one.summary")} {...change("writing")}>
          <CorrectionNote returned={returned} part="summary" />
          <TextBlock text={nomination.summary} />
        </Section>
        <Section title={t("nominations.exhibits.title")} {...change("exhibits")}>
          <p className="note">{t("nominations.exhibits.lead")}</p>
          <CorrectionNote returned={returned} part="exhibits" />
          {exhibits.length === 0 ? <p className="note">{t("nominations.exhibits.none")}</p> : null}
          <ExhibitList
            exhibits={exhibits}
            own={nomination.hands.includes("nominee")}
            returned={returned}
            forwards={consent.consentedAt !== null}
          />
          {kept > 0 ? <p className="note">{t("nominations.exhibits.kept", { count: kept })}</p> : null}
        </Section>
        {nomination.eligibility ? (
          <Section title={t("nominations.one.checked")}>
            <EligibilityRows lines={nomination.eligibility} />
          </Section>
        ) : null}
        <OpinionList opinions={nomination.recommendations} />
        <StepList steps={nomination.steps} />
      </Columns>
    </NominationFrame>
  );
}
