import { isOver } from "~/domains/events/event/state-questions";
import { ownOutcome } from "~/domains/events/registration/own-outcome";
import { ASKED_FROM_MS, canCancel, isLive } from "~/domains/events/registration/registration";
import type { OwnRegistration } from "~/flows/events/own/own-registration.server";
import type { EventView } from "~/flows/events/show-event.server";
import { useLocale, useT } from "~/i18n/context";
import type { Translate } from "~/i18n/translate";
import { formatInstant } from "~/kernel/instant-format";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { LinkButton } from "~/ui/acts/link-button";
import { Band } from "~/ui/shell/band";
import { Icon } from "~/ui/show/icon";
import { Outcome, Over } from "./ended-band";

export interface RegistrationBandProps {
  event: EventView;
  own: OwnRegistration;
  /** The session that it is of; null for the event itself. */
  session: { title: string; startsAt: number } | null;
  /** When the page is shown (ms). */
  now: number;
  /** The pass, under the state of a confirmed seat of the event itself. */
  pass?: React.ReactNode;
  /** What she earned there, once it is over. */
  minutes?: number;
  /** The page itself is about this one: its acts stand elsewhere on it. */
  here?: boolean;
}

/** Where she stands with one registration, and what she can do about it. */
export function RegistrationBand({ event, own, session, now, pass, minutes, here }: RegistrationBandProps) {
  const t = useT();
  const locale = useLocale();
  const page = `/me/events/${own.id}`;
  const { startsAt } = session ?? event;
  const leaves = canCancel(own, event, now, startsAt).ok;
  // What was called off leaves nothing to hold or to wait for: the page says so by itself.
  if (event.state === "cancelled" && isLive(own.state)) return null;
  const outcome = ownOutcome(own, event);
  const toPage = here ? null : (
    <p>
      <a href={page}>{t("events.own.page")}</a>
    </p>
  );
  if (outcome !== null)
    return (
      <Outcome outcome={outcome} minutes={minutes ?? 0} contact={event.contact}>
        {toPage}
      </Outcome>
    );
  if (session !== null && event.whole && isOver(event.state) && own.state === "confirmed")
    return (
      <Band tone="ink" ground="paper" title={t("events.own.after.sessionOver", { unit: session.title })}>
        <p>
          <a href={`/me/events/${event.whole.id}`}>{t("events.own.after.toWhole")}</a>
        </p>
      </Band>
    );
  if (own.state === "confirmed")
    return (
      <Band tone="bamboo" align="center">
        <p className="band-state" data-kind="ok">
          <Icon name="check-circle" />
          {session === null && own.attendance === "online"
            ? t("events.own.confirmedOnline")
            : stands(t, "confirmed", session)}
        </p>
        {pass}
        {session === null && event.meetingLink ? <JoinOnline link={event.meetingLink} /> : null}
        {toPage}
      </Band>
    );
  if (own.state === "waitlisted")
    return (
      <Waiting event={event} own={own} session={session} now={now}>
        {leaves ? <a href={`${page}/cancellation`}>{t("events.own.leaveLine")}</a> : null}
      </Waiting>
    );
  const cancel = leaves ? (
    <p>
      <a href={`${page}/cancellation`}>{t("events.own.cancel")}</a>
    </p>
  ) : null;
  // A seat that stays held for her while the event has no day: there is nothing to answer until it has.
  if (own.state === "offered" && event.state === "postponed")
    return (
      <Band tone="gamboge" ground="paper" title={stands(t, "held", session)}>
        <p>{t("events.own.heldNote")}</p>
        {cancel}
      </Band>
    );
  if (own.state === "offered") return <Offered own={own} session={session} />;
  if (own.state === "pending")
    return (
      <Band tone="gamboge" ground="paper" title={stands(t, "pending", session)}>
        <p>
          {event.state === "postponed"
            ? t("events.own.lineKept")
            : t("events.own.pendingNote", { time: formatInstant(startsAt, locale, true) })}
        </p>
        {cancel}
      </Band>
    );
  return <Over own={own} contact={event.contact} />;
}

/** What it stands at, in the words for the event itself or with the session's name. */
const stands = (
  t: Translate,
  word: "confirmed" | "waits" | "offered" | "held" | "pending",
  session: RegistrationBandProps["session"],
): string => (session === null ? t(`events.own.${word}`) : t(`events.own.${word}Of`, { unit: session.title }));

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

type Placed = Pick<RegistrationBandProps, "own" | "session">;

/** Her place in a line, and how it moves from now on. */
function Waiting({
  event,
  own,
  session,
  now,
  children,
}: Placed & Pick<RegistrationBandProps, "event" | "now"> & { children: React.ReactNode }) {
  const t = useT();
  const locale = useLocale();
  const { startsAt } = session ?? event;
  const asked = now >= startsAt - ASKED_FROM_MS;
  const time = formatInstant(asked ? startsAt : startsAt - ASKED_FROM_MS, locale, true);
  const rule = event.state === "postponed" ? "lineKept" : asked ? "lineAsks" : "lineRule";
  return (
    <Band tone="gamboge" ground="paper">
      <p className="band-state" data-kind="attention">
        <Icon name="clock" />
        {stands(t, "waits", session)}
      </p>
      {own.line ? <h2 className="band-title">{t("events.own.line", own.line)}</h2> : null}
      <p>{t(`events.own.${rule}`, { time, minutes: event.offerMinutes })}</p>
      {children ? <p>{children}</p> : null}
    </Band>
  );
}

/** A seat held for her: taking it is the act of the page. */
function Offered({ own, session }: Placed) {
  const t = useT();
  const locale = useLocale();
  return (
    <Band title={stands(t, "offered", session)}>
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
