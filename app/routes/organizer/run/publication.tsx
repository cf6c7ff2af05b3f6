import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canDo } from "~/domains/events/event/event";
import { sessionsOf } from "~/domains/events/event/event.store.server";
import { isOfAgenda, missingFacts } from "~/domains/events/event/event-facts";
import { eventDesk } from "~/flows/events/call/event-desk.server";
import { callEvent } from "~/flows/events/call/run-event.server";
import { fieldError, refuseForm, unprocessable } from "~/http/forms.server";
import { organizersEvent } from "~/http/named-event.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { reasonText, translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { ActRow } from "~/ui/acts/act-row";
import { LinkButton } from "~/ui/acts/link-button";
import { Form } from "~/ui/forms/form";
import { Section } from "~/ui/shell/section";
import { Callout } from "~/ui/show/callout";
import { joinPhrases } from "~/ui/show/phrases";
import { eventHref } from "../desk";
import { ShownFacts } from "../shown-facts";
import { AskedButtons, AskedEvent } from "./asked-event";

export const handle = { policy: "organizer" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { event } = await organizersEvent(args);
  const { locale, now } = args.context;
  const t = translator(locale);
  const faults = missingFacts(event, await sessionsOf(db, event.id), now);
  return json({
    event: await eventDesk(event, locale, now),
    missing: faults.map((fault) => reasonText(t, fault)),
    lacks: { facts: faults.some((fault) => !isOfAgenda(fault)), agenda: faults.some(isOfAgenda) },
    verdict: canDo("publish", event, now),
    title: titleOf(locale, t("organizer.publication.title")),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { by, event } = await organizersEvent(args);
  insist(canDo("publish", event, args.context.now));
  const called = await callEvent(by, event.slug);
  if (called.ok) return redirect(eventHref(event));
  const errors = called.faults.map((fault) => ({ ...fieldError("", fault) }));
  return unprocessable(refuseForm(errors, {}));
}

/** What everybody will see, and what is missing before they may. */
export default function Publication() {
  const t = useT();
  const { event, missing, lacks, verdict } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  const notes = [
    ...(event.counts.sessions === 0 ? [t("organizer.publication.noSessions")] : []),
    ...(event.admission === "invitation" && event.counts.invited === 0
      ? [t("organizer.publication.noInvitations")]
      : []),
  ];
  return (
    <AskedEvent
      event={event}
      heading={t("organizer.publication.title")}
      lead={t("organizer.publication.lead")}
      verdict={verdict}
    >
      {missing.length > 0 ? (
        <Callout tone="gamboge" title={t("organizer.publication.missing")}>
          <ul>
            {missing.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Callout>
      ) : (
        <Callout tone="bamboo">{t("organizer.publication.ready")}</Callout>
      )}
      {notes.length > 0 ? (
        <Callout tone="tile" title={t("organizer.publication.warnings")}>
          <ul>
            {notes.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Callout>
      ) : null}
      <Section title={t("organizer.publication.shown")}>
        <h3>{joinPhrases(event.title)}</h3>
        {event.description === "" ? null : (
          <div className="kept-lines">
            {event.description.split("\n\n").map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
        )}
        <ShownFacts facts={event} />
      </Section>
      {missing.length > 0 ? (
        <ActRow>
          {lacks.facts ? (
            <LinkButton href={eventHref(event, "/facts")} full="phone">
              {t("organizer.publication.fill")}
            </LinkButton>
          ) : null}
          {lacks.agenda ? (
            <LinkButton href={eventHref(event, "/sessions")} full="phone" {...(lacks.facts && { variant: "outlined" })}>
              {t("organizer.publication.fillAgenda")}
            </LinkButton>
          ) : null}
        </ActRow>
      ) : (
        <Form {...told(t, answer?.refused)}>
          <AskedButtons event={event} act={t("organizer.publication.act")} />
        </Form>
      )}
    </AskedEvent>
  );
}
