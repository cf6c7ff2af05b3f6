import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { placeLine } from "~/domains/events/event/place-line";
import { type OwnRegistrationView, showOwnRegistration } from "~/flows/events/own/own-events.server";
import { requirePerson } from "~/http/guards.server";
import { show, useView } from "~/http/page-view";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { reasonText } from "~/i18n/translate";
import { AnnouncementList } from "~/routes/events/announcement-list";
import { CalledOff } from "~/routes/events/called-off";
import { EventNews } from "~/routes/events/event-news";
import { EventWhenWhere } from "~/routes/events/event-when-where";
import { LeftOfEvent } from "~/routes/events/left-of-event";
import { Pass } from "~/routes/events/pass";
import { RegistrationBand } from "~/routes/events/registration-band";
import { OwnCrumbs } from "~/routes/learner/own-crumbs";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { Button } from "~/ui/acts/button";
import { LinkButton } from "~/ui/acts/link-button";
import { Form } from "~/ui/forms/form";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { DefinitionList } from "~/ui/show/definition-list";
import { Instant } from "~/ui/show/instant";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const who = requirePerson(args);
  const { now, locale } = args.context;
  const view = await showOwnRegistration(who, args.params.registration ?? "", { now, locale });
  return show(args.context, { view, now, title: titleOf(locale, view.event.title) });
}

export default function OwnRegistration() {
  const t = useT();
  const { view, now } = useView<typeof loader>();
  const { own, event, session } = view;
  const { startsAt, endsAt } = session ?? event;
  const venue = placeLine({ address: null, venue: event.venue }, session?.room, t("ui.comma")) || null;
  const shown = { ...event, startsAt, endsAt, venue };
  return (
    <Page width="text">
      <OwnCrumbs within={{ label: t("events.own.listTitle"), href: "/me/events" }} here={event.title} />
      <PageHeading title={event.title} lead={session?.title} />
      <EventWhenWhere event={shown} now={now} attendance={own.attendance} />
      <CalledOff event={event} />
      <EventNews news={view.news} event={shown} />
      <RegistrationBand
        event={event}
        own={own}
        session={session}
        now={now}
        pass={event.pass?.registration === own.id ? <Pass pass={event.pass} /> : undefined}
        minutes={view.after?.minutes}
        here
      />
      {view.after ? <LeftOfEvent slug={event.slug} after={view.after} /> : null}
      <p>
        <a href={`/events/${event.slug}`}>
          {t(event.agenda.length > 0 ? "events.own.toEvent" : "events.own.toEventPage")}
        </a>
      </p>
      {view.announcements.length > 0 ? (
        <Section title={t("announcements.own")}>
          <AnnouncementList announcements={view.announcements} />
        </Section>
      ) : null}
      <Filled view={view} />
      {view.other.offered ? (
        <Section title={t("events.own.switch")}>
          <p>{view.other.verdict.ok ? t("events.own.switchNote") : reasonText(t, view.other.verdict)}</p>
          {view.other.verdict.ok ? (
            <p>
              <LinkButton variant="quiet" full="phone" href={`/me/events/${own.id}/attendance`}>
                {t(`events.own.switchTo.${view.other.attendance}`)}
              </LinkButton>
            </p>
          ) : null}
        </Section>
      ) : null}
      {view.cancel.ok && own.state === "confirmed" ? (
        <Section title={t("events.own.cannotCome")}>
          <p>{t("events.own.cannotComeNote")}</p>
          <p>
            <LinkButton variant="quiet" full="phone" href={`/me/events/${own.id}/cancellation`}>
              {t(session ? "events.own.giveBackSession" : "events.own.cancel")}
            </LinkButton>
          </p>
        </Section>
      ) : null}
    </Page>
  );
}

/** What she filled in. */
function Filled({ view }: { view: OwnRegistrationView }) {
  const t = useT();
  const { own, answers, photoConsent, appliedAt, session } = view;
  const words = (said: string) => (said === "yes" || said === "no" ? t(`events.signUp.${said}`) : said);
  return (
    <Section title={t("events.own.answers")} id="filled">
      <DefinitionList
        items={[
          { term: t("events.own.appliedAt"), value: <Instant ms={appliedAt} /> },
          session === null && { term: t("events.own.attendance"), value: t(`events.attendance.${own.attendance}`) },
          own.state === "confirmed" &&
            own.reason !== null && { term: t("events.own.addedByOrganizer"), value: own.reason },
          ...answers.map(({ label, said }) => ({ term: label, value: said.map(words).join("、") })),
          session === null && {
            term: t("events.signUp.photoConsent"),
            value: t(photoConsent ? "events.own.photoYes" : "events.own.photoNo"),
          },
        ]}
      />
      {view.asksForPhotos ? <PhotoConsent registration={own.id} agreed={photoConsent} /> : null}
    </Section>
  );
}

/** Whether she may be seen on photos can be said anew at any time. */
function PhotoConsent({ registration, agreed }: { registration: string; agreed: boolean }) {
  const t = useT();
  return (
    <Form action={`/me/events/${registration}/photo-consent`} label={t("events.signUp.photoConsent")}>
      <p className="note">{t(agreed ? "events.own.photoWithdrawNote" : "events.own.photoAgreeNote")}</p>
      <p>
        <Button variant="quiet" small name="agrees" value={agreed ? "no" : "yes"}>
          {t(agreed ? "events.own.photoWithdraw" : "events.own.photoAgree")}
        </Button>
      </p>
    </Form>
  );
}
