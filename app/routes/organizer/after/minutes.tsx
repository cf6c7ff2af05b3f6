import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { minutesForm } from "~/domains/events/after/minutes-forms";
import { saveMinutes } from "~/domains/events/after/save-minutes.server";
import { readMinutesPage } from "~/flows/events/after/minutes-page.server";
import { countFormTime, formTime } from "~/http/form-time.server";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { organizersEvent } from "~/http/named-event.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { reasonText, translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { PageHeading } from "~/ui/shell/page-heading";
import { Callout } from "~/ui/show/callout";
import { EventDesk } from "../desk";
import { MinutesForm } from "./minutes-form";
import { MinutesStanding, TaskProgress, TheirMinutes } from "./minutes-parts";

export const handle = { policy: "organizer", files: true } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { by, event } = await organizersEvent(args);
  const { locale, now } = args.context;
  const view = await readMinutesPage(db, event, by.personId, now);
  const time = await formTime("minutes", by.personId, args.context);
  return json({ ...view, time, title: titleOf(locale, translator(locale)("after.rooms.minutes")) });
}

export async function action(args: ActionFunctionArgs) {
  const { by, event } = await organizersEvent(args);
  const form = await readForm(args.request, minutesForm);
  if (!form.ok) return unprocessable(form.refused);
  const saved = await saveMinutes(by, event.slug, form.value);
  if (!saved.ok) return unprocessable(refuseForm([fieldError("text", saved)], form.typed), { reason: saved.reason });
  await countFormTime("minutes", by.personId, args.context, form.typed);
  return redirect(`/organizer/events/${event.slug}/minutes`);
}

export default function EventMinutes() {
  const t = useT();
  const view = useLoaderData<typeof loader>();
  const { event, minutes, write, time } = view;
  const answer = useActionData<{ refused: unknown; reason?: string }>();
  const lead = t(minutes?.publishedAt ? "after.minutes.leadPublished" : "after.minutes.lead");
  return (
    <EventDesk event={event} crumbs={[{ label: t("after.rooms.minutes") }]}>
      <PageHeading title={t("after.rooms.minutes")} above={event.title} lead={write.ok ? lead : undefined} />
      <MinutesStanding view={view} />
      <TaskProgress event={event} tasks={view.tasks} published={Boolean(minutes?.publishedAt)} />
      {write.ok ? (
        <MinutesForm view={view} time={time} refused={told(t, answer?.refused)} filled={!view.publishable}>
          {answer?.reason === "minutes.changedMeanwhile" ? <TheirMinutes view={view} /> : null}
        </MinutesForm>
      ) : (
        <Callout tone="tile">
          <p>{reasonText(t, write)}</p>
        </Callout>
      )}
    </EventDesk>
  );
}
