import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { openObjection } from "~/flows/awards/notice/objections/objection-views.server";
import { provincesObjection } from "~/http/named-notice.server";
import type { RouteHandle } from "~/http/policy";
import { useLocale, useT } from "~/i18n/context";
import { type TextKey, translator } from "~/i18n/translate";
import { formatInstant } from "~/kernel/instant-format";
import { pageTitle, titleOf } from "~/routes/page-title";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { Callout } from "~/ui/show/callout";
import { DefinitionList } from "~/ui/show/definition-list";
import { Instant } from "~/ui/show/instant";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { ObjectionRoom } from "./desk";
import { ObjectionActs } from "./objection-acts";
import { DeskObjectionState, useAbout } from "./objection-words";
import { Objector } from "./objector";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;
/** Who objected is kept in no cache on its way. */
export const headers = () => ({ "Cache-Control": "no-store" });

export async function loader(args: LoaderFunctionArgs) {
  const { by, cycle, number } = await provincesObjection(args);
  const { locale, now } = args.context;
  const objection = await openObjection(by, cycle, number, now);
  const title = titleOf(locale, translator(locale)("noticeDesk.one.title", { number }));
  return json({ cycle: { slug: cycle.slug, title: cycle.title }, objection, title });
}

/** An objection with who objected: for the province's officers alone, and each opening is logged. */
export default function Objection() {
  const t = useT();
  const locale = useLocale();
  const about = useAbout();
  const { cycle, objection } = useLoaderData<typeof loader>();
  const { number, state, filedAt, due, overdue, ruling, material, wording, answer, hidden, objector, steps } =
    objection;
  const { consequence } = objection;
  const heading = t("noticeDesk.one.title", { number });
  return (
    <ObjectionRoom cycle={cycle} crumbs={[{ label: heading }]}>
      <PageHeading title={heading}>
        <DeskObjectionState state={state} size="large" />
      </PageHeading>
      <ObjectionActs cycle={cycle} objection={objection} />
      <DefinitionList
        items={[
          { term: t("noticeDesk.objections.about"), value: about(objection.about) },
          { term: t("noticeDesk.objections.filed"), value: <Instant ms={filedAt} /> },
          due !== null && {
            term: t("noticeDesk.objections.due"),
            value: <Instant ms={due} deadline />,
            ...(overdue && { note: t("noticeDesk.objections.overdue") }),
          },
          material !== null && {
            term: t("noticeDesk.one.material"),
            value: t(`noticeDesk.one.material${material ? "Yes" : wording ? "Wording" : "No"}`),
          },
        ]}
      />
      <Callout tone={hidden ? "gamboge" : "tile"}>
        {t(hidden ? "noticeDesk.one.hidden" : "noticeDesk.one.logged")}
      </Callout>
      {objector ? <Objector objector={objector} byMail={objection.byMail} /> : null}
      {ruling && !hidden ? <Said title={t("noticeDesk.one.ruling")} text={ruling} /> : null}
      {answer && !hidden ? <Said title={t("noticeDesk.one.answer")} text={answer} /> : null}
      {consequence ? <Said title={t("noticeDesk.one.consequence")} text={consequence} /> : null}
      <Section title={t("noticeDesk.one.history")}>
        <RowList>
          {steps.map(({ at, act, reason }) => (
            <Row
              key={`${at} ${act}`}
              level={0}
              weight="plain"
              title={t(`notices.steps.${act}` as TextKey)}
              meta={[formatInstant(at, locale), ...(reason ? [reason] : [])]}
            />
          ))}
        </RowList>
      </Section>
    </ObjectionRoom>
  );
}

const Said = ({ title, text }: { title: string; text: string }) => (
  <Section title={title}>
    <p className="lines">{text}</p>
  </Section>
);
