import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { elsewhereDuring, unionOf } from "~/domains/events/after/earned";
import { correctionForm } from "~/domains/events/after/hours-forms";
import { canCorrectHours } from "~/domains/events/after/hours-rules";
import { typedStretches } from "~/domains/events/after/typed-stretches";
import { readAttendance } from "~/flows/events/after/attendance-lines.server";
import { correctAttendance, correctionOf } from "~/flows/events/after/correct-attendance.server";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { namedId, organizersEvent } from "~/http/named-event.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { Form } from "~/ui/forms/form";
import { TextArea } from "~/ui/forms/text-area";
import { DefinitionList } from "~/ui/show/definition-list";
import { Duration } from "~/ui/show/duration";
import { eventHref } from "../desk";
import { AskedButtons, AskedEvent } from "../run/asked-event";
import { shownName } from "../shown-name";

export const handle = { policy: "organizer" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { by, event } = await organizersEvent(args);
  const { locale, now } = args.context;
  const t = translator(locale);
  const { line, facts } = correctionOf(await readAttendance(db, event, by.personId), namedId(args.params.registration));
  const heading = t("after.hours.correctTitle", { name: shownName(t, line) });
  const { slug, title, startsAt, endsAt } = event;
  return json({
    event: { slug, title },
    heading,
    verdict: canCorrectHours(event, facts, by, null, now),
    booked: facts.booked?.minutes ?? 0,
    minutes: line.minutes,
    times: typedStretches(unionOf(facts.booked?.intervals ?? line.stretches), event),
    example: typedStretches([{ from: startsAt, to: endsAt }], { startsAt, endsAt }),
    elsewhere: typedStretches(elsewhereDuring(line.elsewhere, event), event),
    title: titleOf(locale, heading),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { by, event } = await organizersEvent(args);
  const registrationId = namedId(args.params.registration);
  const form = await readForm(args.request, correctionForm);
  if (!form.ok) return unprocessable(form.refused);
  const done = await correctAttendance(by, event.slug, registrationId, form.value);
  if (!done.ok) return unprocessable(refuseForm([fieldError("times", done)], form.typed));
  return redirect(eventHref(event, "/hours"));
}

export default function HoursCorrection() {
  const t = useT();
  const { event, heading, verdict, booked, minutes, times, example, elsewhere } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <AskedEvent
      event={event}
      heading={heading}
      lead={t("after.hours.correctLead")}
      verdict={verdict}
      back="/hours"
      within={[{ label: t("after.rooms.hours"), href: eventHref(event, "/hours") }]}
    >
      <DefinitionList
        items={[
          { term: t("after.hours.booked"), value: <Duration minutes={booked} /> },
          { term: t("after.hours.seenMakes"), value: <Duration minutes={minutes} /> },
          ...(elsewhere === "" ? [] : [{ term: t("after.hours.countsElsewhere"), value: elsewhere }]),
        ]}
      />
      <Form {...told(t, answer?.refused)}>
        <TextArea
          name="times"
          label={t("after.hours.correctTimes")}
          hint={t("after.hours.correctHint", { example })}
          value={times}
        />
        <TextArea name="reason" label={t("organizer.reason.label")} hint={t("after.hours.reasonHint")} />
        <AskedButtons event={event} act={t("after.hours.correctAct")} back="/hours" />
      </Form>
    </AskedEvent>
  );
}
