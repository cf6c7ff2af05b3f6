import { seatOrLine } from "~/domains/events/registration/registration";
import { freeSeats, seatsOf } from "~/domains/events/registration/seats";
import type { EventView } from "~/flows/events/show-event.server";
import { useLocale, useT } from "~/i18n/context";
import type { Translate } from "~/i18n/translate";
import { formatInstant } from "~/kernel/instant-format";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { LinkButton } from "~/ui/acts/link-button";
import { Band } from "~/ui/shell/band";

/** What a sign-up would be now: a seat, a place in the line, or an application. */
export function signUpKind({ admission, capacity, counts }: Pick<EventView, "admission" | "capacity" | "counts">) {
  if (admission === "approval") return "actApply" as const;
  return seatOrLine(seatsOf(capacity, counts)) === "waitlisted" ? ("actWait" as const) : ("act" as const);
}

/** The act of an event's page for who is not registered: one tap where nothing has to be asked, else the form. */
export function SignUpBand({ event, signedIn }: { event: EventView; signedIn: boolean }) {
  const t = useT();
  const locale = useLocale();
  const page = `/events/${event.slug}/registrations`;
  if (!event.register.ok) {
    if (event.state !== "published") return null;
    const time = formatInstant(event.registrationOpensAt, locale);
    return (
      <Band title={t("events.signUp.title")} tone="ink">
        <p>{t("events.signUp.notOpen", { time })}</p>
      </Band>
    );
  }
  const kind = signUpKind(event);
  const asks = event.questions.length > 0 || event.mode === "hybrid" || event.admission === "invitation";
  return (
    <Band title={t("events.signUp.title")}>
      <p>{seatsSentence(t, event, kind)}</p>
      {!signedIn ? (
        <ActRow>
          <LinkButton href={`/login?redirectTo=${encodeURIComponent(`/events/${event.slug}`)}`} full="phone">
            {t("events.signUp.signIn")}
          </LinkButton>
          <a href={`/signup?redirectTo=${encodeURIComponent(`/events/${event.slug}`)}`}>
            {t("events.signUp.signUpAccount")}
          </a>
        </ActRow>
      ) : asks ? (
        <p>
          <LinkButton href={page} full="phone">
            {t(`events.signUp.${kind}`)}
          </LinkButton>
        </p>
      ) : (
        <form className="form" method="post" action={page}>
          <Button full="phone">{t(`events.signUp.${kind}`)}</Button>
        </form>
      )}
      <p className="note">{t("events.signUp.lead")}</p>
    </Band>
  );
}

/** How many seats there are, or what signing up leads to. */
export function seatsSentence(
  t: Translate,
  { admission, capacity, counts }: Pick<EventView, "admission" | "capacity" | "counts">,
  kind: ReturnType<typeof signUpKind>,
): string {
  if (admission === "approval") return t("events.signUp.approval");
  const by = admission === "invitation" ? `${t("events.signUp.invitation")} ` : "";
  if (kind === "actWait") return by + t("events.signUp.full");
  if (capacity === null) return by + t("events.signUp.noLimit");
  return by + t("events.signUp.seatsLeft", { count: freeSeats(seatsOf(capacity, counts)) });
}
