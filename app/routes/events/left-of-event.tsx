import type { Afterwards } from "~/flows/events/own/own-events.server";
import { useLocale, useT } from "~/i18n/context";
import { formatDeadline } from "~/kernel/instant-format";
import { LinkButton } from "~/ui/acts/link-button";
import { Section } from "~/ui/shell/section";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";

/** What she can still do or read of an event that is over: the survey, and what its page shows of it. */
export function LeftOfEvent({ slug, after }: { slug: string; after: Afterwards }) {
  const t = useT();
  const locale = useLocale();
  const { feedback, hasMinutes, papers, photos } = after;
  if (!feedback && !hasMinutes && papers === 0 && photos === 0) return null;
  const page = `/events/${slug}`;
  return (
    <Section title={t("events.own.after.title")}>
      <RowList>
        {feedback ? (
          <Row
            title={t(feedback.given ? "after.rooms.feedback" : "after.publicPart.feedback")}
            meta={[
              feedback.given
                ? t("after.publicPart.feedbackGiven")
                : t("after.publicPart.feedbackUntil", { until: formatDeadline(feedback.until, locale) }),
            ]}
            act={
              feedback.given ? undefined : (
                <LinkButton small href={`${page}/feedback`}>
                  {t("events.own.after.feedbackAct")}
                </LinkButton>
              )
            }
          />
        ) : null}
        {hasMinutes ? <Row title={t("events.own.after.minutes")} href={`${page}#after`} /> : null}
        {papers > 0 ? (
          <Row
            title={t("events.own.after.papers")}
            href={`${page}#papers`}
            fact={t("events.own.after.papersMany", { count: papers })}
          />
        ) : null}
        {photos > 0 ? (
          <Row
            title={t("events.own.after.photos")}
            href={`${page}#photos`}
            fact={t("events.own.after.photosMany", { count: photos })}
          />
        ) : null}
      </RowList>
    </Section>
  );
}
