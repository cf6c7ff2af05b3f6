import { db } from "@db/client.server";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { canWrite } from "~/domains/awards/nomination/can-write";
import { handledNomination } from "~/http/named-nomination.server";
import { show, useView } from "~/http/page-view";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { ReasonOr } from "~/routes/reason-or";
import { Button } from "~/ui/acts/button";
import { LinkButton } from "~/ui/acts/link-button";
import { Form } from "~/ui/forms/form";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { HiddenText } from "~/ui/show/hidden-text";
import { CorrectionNote } from "./correction-note";
import { ExhibitList } from "./exhibit-list";
import { framedNomination } from "./framed-nomination.server";
import { NominationFrame } from "./nomination-frame";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const found = await handledNomination(args);
  const { locale, now } = args.context;
  const [view, cycle] = await Promise.all([framedNomination(found, now), getCycle(db, found.nomination.cycleId)]);
  const title = titleOf(locale, translator(locale)("nominations.exhibits.page"));
  return show(args.context, { ...view, verdict: canWrite(found.nomination, cycle, now), title });
}

/** Which records and papers stand in a nomination: taken out, put back, added. */
export default function Exhibits() {
  const t = useT();
  const { nomination, frame, verdict } = useView<typeof loader>();
  const { id, exhibits, kept, cycle } = nomination;
  const here = `/nominations/${id}/exhibits`;
  const own = nomination.hands.includes("nominee");
  const papers = exhibits.filter(({ source }) => source === "stated").length;
  return (
    <NominationFrame of={frame} here={t("nominations.exhibits.page")}>
      <PageHeading
        title={t("nominations.exhibits.page")}
        lead={t(own ? "nominations.exhibits.pageLead" : "nominations.exhibits.pageLeadOpener")}
      />
      <ReasonOr verdict={verdict}>
        <Section title={t("nominations.exhibits.title")}>
          <CorrectionNote returned={nomination.returned} part="exhibits" />
          {exhibits.length === 0 ? <p className="note">{t("nominations.exhibits.none")}</p> : null}
          <ExhibitList
            exhibits={exhibits}
            own={own}
            returned={nomination.returned}
            actOf={(one, title) => (
              <LinkButton small variant="quiet" href={`${here}/${one.id}/removal`}>
                {t("nominations.exhibits.takeOut")}
                <HiddenText> {title}</HiddenText>
              </LinkButton>
            )}
          />
          {kept > 0 ? <p className="note">{t("nominations.exhibits.kept", { count: kept })}</p> : null}
        </Section>
        <Section title={t("nominations.exhibits.add")}>
          {papers < cycle.documents ? (
            <>
              <p>{t("nominations.exhibits.addLead", { most: cycle.documents, now: papers })}</p>
              <p>
                <LinkButton href={`${here}/new`} full="phone">
                  {t("nominations.exhibits.add")}
                </LinkButton>
              </p>
            </>
          ) : (
            <p>
              {t(cycle.documents === 0 ? "nominations.exhibits.addNone" : "nominations.exhibits.addMost", {
                most: cycle.documents,
              })}
            </p>
          )}
        </Section>
        {own ? (
          <Form action={`${here}/restoration`} label={t("nominations.exhibits.restore")}>
            <p className="note">{t("nominations.exhibits.restoreNote")}</p>
            <p>
              <Button variant="outlined" full="phone">
                {t("nominations.exhibits.restore")}
              </Button>
            </p>
          </Form>
        ) : null}
      </ReasonOr>
    </NominationFrame>
  );
}
