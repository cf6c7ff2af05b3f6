import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { heldSessions, heldTimesForm } from "~/domains/events/after/held-times-form";
import { sessionsOf } from "~/domains/events/event/event.store.server";
import { correctTimes, mayCorrectTimes } from "~/flows/events/after/correct-times.server";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { organizersEvent } from "~/http/named-event.server";
import type { RouteHandle } from "~/http/policy";
import { reasonForm } from "~/http/reason-form";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { typedInstant } from "~/kernel/typed-instant";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { Form } from "~/ui/forms/form";
import { eventHref } from "../desk";
import { AskedEvent } from "../run/asked-event";
import { timesFields } from "./times-fields";

export const handle = { policy: "organizer" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

const typedSpan = ({ startsAt, endsAt }: { startsAt: number; endsAt: number }) => ({
  startsAt: typedInstant(startsAt),
  endsAt: typedInstant(endsAt, true),
});

export async function loader(args: LoaderFunctionArgs) {
  const { by, event } = await organizersEvent(args);
  const { locale, now } = args.context;
  const heading = translator(locale)("after.times.title");
  const { slug, title, earnsHours } = event;
  return json({
    event: { slug, title },
    values: { ...typedSpan(event), earnsHours },
    sessions: (await sessionsOf(db, event.id)).map((one) => ({
      id: one.id,
      title: one.title,
      earnsHours: one.earnsHours,
      ...typedSpan(one),
    })),
    heading,
    verdict: await mayCorrectTimes(db, by, event, now),
    title: titleOf(locale, heading),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { by, event } = await organizersEvent(args);
  const sessions = await sessionsOf(db, event.id);
  const form = await readForm(args.request, reasonForm.and(heldTimesForm(sessions)));
  insist(await mayCorrectTimes(db, by, event, args.context.now));
  if (!form.ok) return unprocessable(form.refused);
  const { startsAt, endsAt, earnsHours, reason } = form.value;
  const held = { startsAt, endsAt, earnsHours, sessions: heldSessions(sessions, form.value) };
  const corrected = await correctTimes(by, event.slug, held, reason);
  if (corrected.ok) return redirect(eventHref(event, "/attendance"));
  const errors = corrected.faults.map((fault) => fieldError(fault.field, fault));
  return unprocessable(refuseForm(errors, form.typed));
}

export default function Times() {
  const t = useT();
  const { values, sessions, ...asked } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <AskedEvent {...asked} lead={t("after.times.lead")}>
      <Form {...told(t, answer?.refused)}>{timesFields(t, asked.event, values, sessions)}</Form>
    </AskedEvent>
  );
}
