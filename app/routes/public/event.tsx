import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { eventJsonLd } from "~/domains/events/calendar/event-json-ld";
import { readAftermath } from "~/flows/events/after/aftermath-view.server";
import { type EventView, showEvent } from "~/flows/events/show-event.server";
import { show, useView } from "~/http/page-view";
import type { RouteHandle } from "~/http/policy";
import { useRequest } from "~/http/request-context";
import { useT } from "~/i18n/context";
import { config } from "~/kernel/config";
import { CalledOff } from "~/routes/events/called-off";
import { EventAftermath } from "~/routes/events/event-aftermath";
import { EventAgenda } from "~/routes/events/event-agenda";
import { EventFacts } from "~/routes/events/event-facts";
import { EventState } from "~/routes/events/event-state";
import { EventWhenWhere } from "~/routes/events/event-when-where";
import { Pass } from "~/routes/events/pass";
import { RegistrationBand } from "~/routes/events/registration-band";
import { SignUpBand } from "~/routes/events/sign-up-band";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { each } from "~/ui/each";
import { Breadcrumbs } from "~/ui/shell/breadcrumbs";
import { Columns } from "~/ui/shell/columns";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";

export const handle = { policy: "public" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { visitor, now, locale } = context;
  const event = await showEvent(visitor, params.event ?? "", { now, locale });
  const jsonLd = eventJsonLd(event, { origin: config.origin, region: event.region });
  const after = await readAftermath(visitor, event.slug, now);
  return show(context, { event, after, jsonLd, now, signedIn: visitor.signedIn, title: titleOf(locale, event.title) });
}

export default function Event() {
  const t = useT();
  const { nonce } = useRequest();
  const { event, after, jsonLd, now, signedIn } = useView<typeof loader>();
  const { whole, live, seats } = event;
  const sessionOf = (own: (typeof seats)[number]) => event.agenda.find(({ id }) => id === own.sessionId) ?? null;
  const waiting = seats.filter(({ state }) => state === "waitlisted" || state === "offered");
  return (
    <Page>
      <Breadcrumbs crumbs={[{ label: t("events.title"), href: "/events" }, { label: event.kind }]} />
      <PageHeading title={event.title} lead={event.summary}>
        <EventState state={event.state} />
      </PageHeading>
      <Columns side={<EventSide event={event} />}>
        <EventWhenWhere event={event} now={now} attendance={live ? whole?.attendance : undefined} />
        <CalledOff event={event} />
        {whole ? (
          <RegistrationBand
            event={event}
            own={whole}
            session={null}
            now={now}
            pass={event.pass ? <Pass pass={event.pass} /> : undefined}
          />
        ) : null}
        {each(waiting, (own) => (
          <RegistrationBand event={event} own={own} session={sessionOf(own)} now={now} />
        ))}
        {after ? <EventAftermath after={after} /> : null}
        {live ? null : <SignUpBand event={event} signedIn={signedIn} />}
        <EventAgenda
          slug={event.slug}
          state={event.state}
          agenda={event.agenda}
          seats={seats}
          choosing={whole?.state === "confirmed" && event.register.ok}
        />
        {event.description ? (
          <Section title={t("events.page.about")}>
            {each(event.description.split(/\n+/), (line) => (
              <p>{line}</p>
            ))}
          </Section>
        ) : null}
      </Columns>
      <script
        type="application/ld+json"
        nonce={nonce}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON without a `<`
        dangerouslySetInnerHTML={{ __html: jsonLd }}
      />
    </Page>
  );
}

/** Facts, and how to give a seat back. */
function EventSide({ event }: { event: EventView }) {
  return (
    <>
      <EventFacts event={event} />
      {event.whole?.state === "confirmed" && event.leaves ? <CannotCome id={event.whole.id} /> : null}
    </>
  );
}

/** Giving a seat back is quiet, needs no reason, and says who gets it. */
function CannotCome({ id }: { id: string }) {
  const t = useT();
  return (
    <Section title={t("events.own.cannotCome")}>
      <p>{t("events.own.cannotComeNote")}</p>
      <p>
        <a className="btn" data-variant="quiet" data-full="phone" href={`/me/events/${id}/cancellation`}>
          <span>{t("events.own.cancel")}</span>
        </a>
      </p>
    </Section>
  );
}
