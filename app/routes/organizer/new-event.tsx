import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { eventForm } from "~/domains/events/event/event-form";
import { draftEvent } from "~/flows/events/call/call-event.server";
import { factsForm } from "~/flows/events/call/facts-view.server";
import { formKeyOf } from "~/http/form-key";
import { countFormTime, formTime } from "~/http/form-time.server";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { requireOrganizer } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { PageHeading } from "~/ui/shell/page-heading";
import { eventHref, OrganizerDesk } from "./desk";
import { eventFields } from "./event-fields";

export const handle = { policy: "organizer" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const by = requireOrganizer(args);
  const { locale, now } = args.context;
  const [facts, time] = [await factsForm(by, null, locale, now), await formTime("event", by.personId, args.context)];
  return json({ facts, time, title: titleOf(locale, translator(locale)("organizer.facts.newTitle")) });
}

export async function action(args: ActionFunctionArgs) {
  const by = requireOrganizer(args);
  const form = await readForm(args.request, eventForm);
  if (!form.ok) return unprocessable(form.refused);
  const made = await draftEvent(by, form.value, formKeyOf(form.typed));
  if (!made.ok) {
    const errors = made.faults.map((fault) => fieldError(fault.field, fault));
    return unprocessable(refuseForm(errors, form.typed));
  }
  await countFormTime("event", by.personId, args.context, form.typed);
  return redirect(eventHref(made.event));
}

export default function NewEvent() {
  const t = useT();
  const { facts, time } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <OrganizerDesk
      crumbs={[{ label: t("organizer.rooms.events"), href: "/organizer/events" }, { label: t("organizer.rooms.new") }]}
    >
      <PageHeading title={t("organizer.facts.newTitle")} lead={t("organizer.facts.newLead")} />
      <Form time={time} {...told(t, answer?.refused)}>
        {eventFields(t, facts)}
        <ActRow>
          <Button full="phone">{t("organizer.facts.saveDraft")}</Button>
          <a href="/organizer">{t("organizer.cancel")}</a>
        </ActRow>
      </Form>
    </OrganizerDesk>
  );
}
