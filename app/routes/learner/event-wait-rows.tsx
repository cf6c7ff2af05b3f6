import type { EventWait } from "~/flows/events/own-event-waits.server";
import { useLocale, useT } from "~/i18n/context";
import { formatInstant } from "~/kernel/instant-format";
import { formatSpan } from "~/kernel/instant-span";
import { LinkButton } from "~/ui/acts/link-button";
import { each } from "~/ui/each";
import { Row } from "~/ui/show/row";
import { State } from "~/ui/show/state";

/** A held seat to answer, and the events of the next days, among what waits for her. */
export function EventWaitRows({ waits }: { waits: EventWait[] }) {
  const t = useT();
  const locale = useLocale();
  return each(waits, ({ id, title, kind, at, endsAt }) => (
    <Row
      title={title}
      state={
        kind === "offered" ? (
          <State kind="attention" word={t("events.own.waitOffered")} />
        ) : (
          <State kind="ok" icon="calendar" word={t("events.own.waitComing")} />
        )
      }
      meta={[
        kind === "offered"
          ? t("events.own.offeredUntil", { time: formatInstant(at, locale) })
          : formatSpan(at, endsAt, locale, true),
      ]}
      act={
        <LinkButton small variant="outlined" href={`/me/events/${id}`}>
          {t(kind === "offered" ? "events.own.waitAnswer" : "events.own.waitLook")}
        </LinkButton>
      }
    />
  ));
}
