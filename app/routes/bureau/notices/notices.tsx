import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { noticeDesk } from "~/flows/awards/notice/notice-desk.server";
import { cycleToRun } from "~/http/named-cycle.server";
import type { RouteHandle } from "~/http/policy";
import { useLocale, useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { formatDeadline } from "~/kernel/instant-format";
import { pageTitle, titleOf } from "~/routes/page-title";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { EmptyState } from "~/ui/show/empty-state";
import { NoticeRoom } from "./desk";
import { DraftList } from "./draft-parts";
import { NoticeNext } from "./notice-next";
import { StandingNotice } from "./standing-notice";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { cycle, own } = await cycleToRun(args);
  const { locale, now } = args.context;
  const desk = await noticeDesk(cycle, { locale, now });
  return json({ desk, own, title: titleOf(locale, translator(locale)("noticeDesk.title")) });
}

/** Where the notice of a cycle stands, and what would be published now. */
export default function Notices() {
  const t = useT();
  const locale = useLocale();
  const { desk, own } = useLoaderData<typeof loader>();
  const { cycle, standing, prepared, draft, rule } = desk;
  const shown = draft !== null && (standing === null || draft.changed);
  return (
    <NoticeRoom cycle={cycle}>
      <PageHeading title={t("noticeDesk.title")} lead={t("noticeDesk.lead")} />
      <NoticeNext desk={desk} own={own} />
      {standing ? <StandingNotice cycle={cycle} standing={standing} objections={desk.objections} /> : null}
      {draft === null ? <EmptyState>{t("noticeDesk.next.noMeeting")}</EmptyState> : null}
      {shown ? (
        <>
          <Section title={t(standing ? "noticeDesk.draft.titleCorrection" : "noticeDesk.draft.title")}>
            <p>
              {t("noticeDesk.draft.lead", { meeting: draft.meeting, time: formatDeadline(draft.endsAt, locale) })}{" "}
              {standing ? t("noticeDesk.draft.changed") : null}
            </p>
            {standing ? null : (
              <p className="lines">
                {prepared?.words || <span className="note">{t("noticeDesk.draft.noWords")}</span>}
              </p>
            )}
          </Section>
          <DraftList draft={draft} rule={rule} />
        </>
      ) : null}
    </NoticeRoom>
  );
}
