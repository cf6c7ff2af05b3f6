import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canDo } from "~/domains/events/event/event";
import { getEvent } from "~/domains/events/event/event.store.server";
import { eventForm } from "~/domains/events/event/event-form";
import { standOf } from "~/domains/events/event/save-facts.server";
import { isPublic } from "~/domains/events/event/state-questions";
import { changeEvent } from "~/flows/events/call/call-event.server";
import { changesSince } from "~/flows/events/call/event-history.server";
import { factsForm } from "~/flows/events/call/facts-view.server";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { organizersEvent } from "~/http/named-event.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { PageHeading } from "~/ui/shell/page-heading";
import { ChangedMeanwhile } from "./changed-meanwhile";
import { EventDesk, eventHref } from "./desk";
import { eventFields } from "./event-fields";
import { NotNow } from "./run/not-now";

export const handle = { policy: "organizer" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { by, event } = await organizersEvent(args);
  const { locale, now } = args.context;
  const { slug, title } = event;
  return json({
    event: { slug, title, draft: !isPublic(event) },
    verdict: canDo("change", event, now),
    facts: await factsForm(by, event, locale, now),
    stand: standOf(event),
    title: titleOf(locale, translator(locale)("organizer.facts.editTitle")),
  });
}

/** The second of two organizers who change it at once sees what the first did, and what she typed herself, and decides anew. */
export async function action(args: ActionFunctionArgs) {
  const { by, event } = await organizersEvent(args);
  const form = await readForm(args.request, eventForm);
  const typed = form.ok ? form.typed : form.refused.values;
  const stand = [typed.stand ?? ""].flat()[0] as string;
  if (!form.ok) return unprocessable(form.refused, { stand, since: [] });
  const changed = await changeEvent(by, event.slug, form.value, stand);
  if (changed.ok) return redirect(eventHref(event));
  const refused = refuseForm(
    changed.faults.map((fault) => fieldError(fault.field, fault)),
    form.typed,
  );
  if (!("meanwhile" in changed)) return unprocessable(refused, { stand, since: [] });
  const now = await getEvent(db, event.id);
  return unprocessable(refused, { stand: standOf(now), since: await changesSince(now, stand, args.context.locale) });
}

export default function EventFacts() {
  const t = useT();
  const { event, verdict, facts, stand } = useLoaderData<typeof loader>();
  const answer = useActionData() as { refused: unknown; stand: string; since: string[] } | undefined;
  return (
    <EventDesk event={event} crumbs={[{ label: t("organizer.facts.editTitle") }]}>
      <PageHeading
        title={t("organizer.facts.editTitle")}
        lead={t(event.draft ? "organizer.facts.draftLead" : "organizer.facts.editLead")}
      />
      {verdict.ok ? (
        <Form {...told(t, answer?.refused)}>
          {answer && answer.since.length > 0 ? <ChangedMeanwhile lines={answer.since} /> : null}
          <input type="hidden" name="stand" value={answer?.stand ?? stand} />
          {eventFields(t, facts)}
          <ActRow>
            <Button full="phone">{t("organizer.facts.save")}</Button>
            <a href={eventHref(event)}>{t("organizer.cancel")}</a>
          </ActRow>
        </Form>
      ) : (
        <NotNow event={event} verdict={verdict} />
      )}
    </EventDesk>
  );
}
