import type { EventWait } from "~/flows/events/own/own-event-waits.server";
import { useLocale, useT } from "~/i18n/context";
import { formatDeadline, formatInstant } from "~/kernel/instant-format";
import { formatSpan } from "~/kernel/instant-span";
import { NewsMark, newsLines } from "~/routes/events/event-news";
import { LinkButton } from "~/ui/acts/link-button";
import { each } from "~/ui/each";
import { Row } from "~/ui/show/row";
import { State } from "~/ui/show/state";

/** A held seat to answer, what happened to her events, invitations, the events of the next days and surveys to answer, among what waits for her. */
export function EventWaitRows({ waits }: { waits: EventWait[] }) {
  const t = useT();
  const locale = useLocale();
  return each(waits, (wait) => (
    <Row
      title={wait.session ? t("ui.aside", { what: wait.title, aside: wait.session }) : wait.title}
      state={wait.told ? <NewsMark {...wait.told} /> : <WaitState kind={wait.kind} />}
      meta={
        wait.told
          ? newsLines(t, locale, wait.told.news, { startsAt: wait.at, endsAt: wait.endsAt, ...wait.told.where })
          : [<WaitTime key="time" wait={wait} />]
      }
      act={
        <LinkButton small variant="outlined" href={wait.href}>
          {
            {
              offered: t("events.own.waitAnswer"),
              invited: t("events.news.look"),
              news: t("events.own.page"),
              coming: t("events.own.waitLook"),
              survey: t("after.publicPart.feedback"),
            }[wait.kind]
          }
        </LinkButton>
      }
    />
  ));
}

function WaitState({ kind }: Pick<EventWait, "kind">) {
  const t = useT();
  if (kind === "offered") return <State kind="attention" word={t("events.own.waitOffered")} />;
  if (kind === "invited") return <State kind="attention" word={t("events.news.invited")} />;
  if (kind === "coming") return <State kind="ok" icon="calendar" word={t("events.own.waitComing")} />;
  return <State kind="progress" icon="pencil" word={t("events.own.waitSurvey")} />;
}

function WaitTime({ wait: { kind, at, endsAt } }: { wait: EventWait }) {
  const t = useT();
  const locale = useLocale();
  if (kind === "offered") return t("events.own.offeredUntil", { time: formatInstant(at, locale) });
  if (kind === "invited") return t("events.news.until", { until: formatDeadline(at, locale) });
  if (kind === "coming") return formatSpan(at, endsAt, locale, true);
  return t("after.publicPart.feedbackUntil", { until: formatDeadline(at, locale) });
}
