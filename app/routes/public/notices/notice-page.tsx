import type { NoticePageView } from "~/flows/awards/notice/shown/notice-page.server";
import { useLocale, useT } from "~/i18n/context";
import { formatInstant } from "~/kernel/instant-format";
import { CycleEnded } from "~/routes/awards/cycle-ended";
import { Page } from "~/routes/page";
import { Breadcrumbs } from "~/ui/shell/breadcrumbs";
import { Columns } from "~/ui/shell/columns";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { Callout } from "~/ui/show/callout";
import { phrasesOf } from "~/ui/show/phrases";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { NoticeCheck } from "./notice-check";
import { NoticeConsequences } from "./notice-consequences";
import { NoticeDays } from "./notice-days";
import { NoticeDepartures } from "./notice-departures";
import { NoticeEnd } from "./notice-end";
import { NoticeNames } from "./notice-names";
import { AfterObjection, NoticeProof, ObjectionBand } from "./notice-side";
import { NoticeState, noticeHref } from "./notice-state";
import { stateDetail } from "./state-detail";

/** A public notice: its state, how its days are counted, the list, how to object, and how to check that the list was not changed. */
export function NoticePage({ notice, heading, minutes }: NoticePageView) {
  const t = useT();
  const locale = useLocale();
  const { cycle, state, words, correction, corrected, supersededAt, others } = notice;
  const earlier = others.filter(({ number }) => number < notice.number);
  return (
    <Page>
      <Breadcrumbs crumbs={[{ label: t("notices.title"), href: "/notices" }, { label: cycle.title }]} />
      <PageHeading title={headingPhrases(heading, cycle.title)} variant="document">
        <NoticeState state={state} detail={stateDetail(t, locale, notice)} />
      </PageHeading>
      <Columns
        side={
          <>
            <ObjectionBand notice={notice} minutes={minutes} />
            <AfterObjection rules={cycle.rules} />
            <NoticeProof notice={notice} />
          </>
        }
      >
        <CycleEnded cycle={notice} />
        {supersededAt !== null ? (
          <Callout tone="gamboge" title={t("notices.page.supersededTitle")}>
            <p>{t("notices.page.supersededText", { time: formatInstant(supersededAt, locale) })}</p>
            <p>
              <a href={noticeHref(cycle)}>{t("notices.page.supersededLink")}</a>
            </p>
          </Callout>
        ) : null}
        {correction !== null ? (
          <Callout tone="tile" title={t("notices.page.correctionTitle")}>
            <p>{t("notices.page.correction", { reason: correction })}</p>
            {corrected.length > 0 ? (
              <p>{t("notices.page.corrected", { places: corrected.join(t("ui.comma")) })}</p>
            ) : null}
            <p>{t("notices.page.restarted")}</p>
          </Callout>
        ) : null}
        <p>{t("notices.page.intro", { count: notice.lines.length })}</p>
        {words === "" ? null : <p className="lines">{words}</p>}
        <NoticeEnd notice={notice} />
        <NoticeDays notice={{ ...notice, extended: notice.extensions.length > 0 }} />
        <NoticeNames notice={notice} />
        <NoticeDepartures notice={notice} />
        <NoticeConsequences notice={notice} />
        <NoticeCheck notice={notice} />
        {earlier.length > 0 ? (
          <Section title={t("notices.page.earlier")}>
            <RowList>
              {earlier.map(({ number, publishedAt }) => (
                <Row
                  key={number}
                  level={0}
                  weight="plain"
                  title={t("notices.page.earlierRow", { number, time: formatInstant(publishedAt, locale) })}
                  href={noticeHref(cycle, `/${number}`)}
                />
              ))}
            </RowList>
          </Section>
        ) : null}
      </Columns>
    </Page>
  );
}

/** Where the heading goes on right after the cycle's title, it may break there. */
const headingPhrases = (heading: string, title: string): readonly string[] => {
  const rest = heading.startsWith(title) ? heading.slice(title.length) : "";
  return /^\p{Script=Han}/u.test(rest) ? [...phrasesOf(title), rest] : phrasesOf(heading);
};
