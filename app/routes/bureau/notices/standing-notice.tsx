import type { NoticeDesk } from "~/flows/awards/notice/notice-desk.server";
import { useT } from "~/i18n/context";
import { NoticeState, noticeHref } from "~/routes/public/notices/notice-state";
import { Section } from "~/ui/shell/section";
import { DefinitionList } from "~/ui/show/definition-list";
import { Instant } from "~/ui/show/instant";
import { cycleHref } from "../awards/cycle/desk";

interface StandingNoticeProps {
  cycle: { slug: string };
  standing: NonNullable<NoticeDesk["standing"]>;
  objections: number;
}

/** The notice that was published and counts, with the ways to its page and to its objections. */
export function StandingNotice({ cycle, standing, objections }: StandingNoticeProps) {
  const t = useT();
  return (
    <Section
      title={t("noticeDesk.standing.title")}
      link={{ href: noticeHref(cycle), text: t("noticeDesk.standing.open") }}
    >
      <DefinitionList
        items={[
          { term: t("noticeDesk.standing.state"), value: <NoticeState state={standing.state} /> },
          {
            term: t("noticeDesk.standing.number"),
            value: t("notices.page.number", { number: standing.number }),
          },
          {
            term: t("noticeDesk.standing.people"),
            value: t("noticeDesk.standing.peopleValue", { count: standing.people }),
          },
          { term: t("notices.proof.published"), value: <Instant ms={standing.publishedAt} /> },
          { term: t("noticeDesk.standing.until"), value: <Instant ms={standing.endsAt} deadline /> },
          {
            term: t("noticeDesk.standing.objections"),
            value: (
              <a href={cycleHref(cycle, "/objections")}>
                {t("noticeDesk.standing.objectionsValue", { count: objections })}
              </a>
            ),
          },
        ]}
      />
    </Section>
  );
}
