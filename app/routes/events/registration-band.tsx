import { isLive } from "~/domains/events/registration/registration";
import type { OwnRegistration } from "~/flows/events/own-registration.server";
import type { EventView } from "~/flows/events/show-event.server";
import { useLocale, useT } from "~/i18n/context";
import { formatInstant } from "~/kernel/instant-format";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { LinkButton } from "~/ui/acts/link-button";
import { Band } from "~/ui/shell/band";
import { Icon } from "~/ui/show/icon";

export interface RegistrationBandProps {
  event: Pick<EventView, "startsAt" | "offerMinutes" | "meetingLink" | "state">;
  own: OwnRegistration;
  /** The session, or the words for the event itself. */
  unit: string;
  /** The pass, under the state of a confirmed seat of the event itself. */
  pass?: React.ReactNode;
  /** The page itself is about this one: its acts stand elsewhere on it. */
  here?: boolean;
}

const ASKED_FROM_MS = 24 * 3_600_000;

/** Where she stands with one registration, and what she can do about it. */
export function RegistrationBand({ event, own, unit, pass, here }: RegistrationBandProps) {
  const t = useT();
  const page = `/me/events/${own.id}`;
  // What was called off leaves nothing to hold or to wait for: the page says so by itself.
  if (event.state === "cancelled" && isLive(own.state)) return null;
  if (own.state === "confirmed")
    return (
      <Band tone="bamboo" align="center">
        <p className="band-state" data-kind="ok">
          <Icon name="check-circle" />
          {t("events.own.confirmed", { unit })}
        </p>
        {pass}
        {event.meetingLink ? <JoinOnline link={event.meetingLink} /> : null}
        {here ? null : (
          <p>
            <a href={page}>{t("events.own.page")}</a>
          </p>
        )}
      </Band>
    );
  if (own.state === "waitlisted") return <Waiting event={event} own={own} unit={unit} page={page} />;
  if (own.state === "offered" && event.state === "postponed") return <Held unit={unit} page={page} />;
  if (own.state === "offered") return <Offered own={own} unit={unit} />;
  if (own.state === "pending")
    return (
      <Band tone="gamboge" ground="paper" title={t("events.own.pending", { unit })}>
        <p>{t("events.own.pendingNote")}</p>
        <p>
          <a href={`${page}/cancellation`}>{t("events.own.cancel")}</a>
        </p>
      </Band>
    );
  const word = { declined: "declined", expired: "expired", cancelled: "cancelledState" } as const;
  return (
    <Band tone="ink" ground="paper" title={t(`events.own.${word[own.state]}`)}>
      {own.reason ? <p>{t("events.own.reason", { reason: own.reason })}</p> : null}
    </Band>
  );
}

function JoinOnline({ link }: { link: string }) {
  const t = useT();
  return (
    <>
      <p>
        <LinkButton href={link} variant="outlined" rel="noreferrer">
          {t("events.own.joinAct")}
        </LinkButton>
      </p>
      <p className="note">{t("events.own.joinNote")}</p>
    </>
  );
}

function Waiting({ event, own, unit, page }: Omit<RegistrationBandProps, "pass"> & { page: string }) {
  const t = useT();
  const locale = useLocale();
  const time = formatInstant(event.startsAt - ASKED_FROM_MS, locale, true);
  return (
    <Band tone="gamboge" ground="paper">
      <p className="band-state" data-kind="attention">
        <Icon name="clock" />
        {t("events.own.waits", { unit })}
      </p>
      {own.line ? <h2 className="band-title">{t("events.own.line", own.line)}</h2> : null}
      <p>{t("events.own.lineRule", { time, minutes: event.offerMinutes })}</p>
      <p>
        <a href={`${page}/cancellation`}>{t("events.own.leaveLine")}</a>
      </p>
    </Band>
  );
}

/** A seat that stays held for her while the event has no day: there is nothing to answer until it has. */
function Held({ unit, page }: { unit: string; page: string }) {
  const t = useT();
  return (
    <Band tone="gamboge" ground="paper" title={t("events.own.held", { unit })}>
      <p>{t("events.own.heldNote")}</p>
      <p>
        <a href={`${page}/cancellation`}>{t("events.own.cancel")}</a>
      </p>
    </Band>
  );
}

/** A seat held for her: taking it is the act of the page. */
function Offered({ own, unit }: Pick<RegistrationBandProps, "own" | "unit">) {
  const t = useT();
  const locale = useLocale();
  return (
    <Band title={t("events.own.offered", { unit })}>
      {own.offeredUntil === null ? null : (
        <p>{t("events.own.offeredUntil", { time: formatInstant(own.offeredUntil, locale) })}</p>
      )}
      <ActRow>
        <form method="post" action={`/me/events/${own.id}/acceptance`}>
          <Button full="phone">{t("events.own.accept")}</Button>
        </form>
        <form method="post" action={`/me/events/${own.id}/declining`}>
          <Button variant="quiet" full="phone">
            {t("events.own.decline")}
          </Button>
        </form>
      </ActRow>
    </Band>
  );
}
