import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canBookHours, canWaiveHours } from "~/domains/events/after/hours-rules";
import { readAttendance } from "~/flows/events/after/attendance-lines.server";
import { attendanceView } from "~/flows/events/after/attendance-view.server";
import { bookAttendance } from "~/flows/events/after/book-attendance.server";
import { organizersEvent } from "~/http/named-event.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { reasonText, translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { pageTitle, titleOf } from "~/routes/page-title";
import { PageHeading } from "~/ui/shell/page-heading";
import { Callout } from "~/ui/show/callout";
import { EventDesk, eventHref } from "../desk";
import { BookedHours, HoursFigures, HoursToBook, OnlineUnsaid, PassedOverPeople } from "./hours-parts";

export const handle = { policy: "organizer" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { by, event } = await organizersEvent(args);
  const { locale, now } = args.context;
  const view = attendanceView(await readAttendance(db, event, by.personId), now);
  const toBook = view.lines.filter((line) => line.toBook).length;
  const booked = view.lines.filter((line) => line.booked !== null).length;
  const verdict = canBookHours(event, { unsettled: view.unsettled, toBook }, now);
  const waivable = canWaiveHours(event, booked, now).ok;
  return json({ ...view, verdict, waivable, title: titleOf(locale, translator(locale)("after.rooms.hours")) });
}

export async function action(args: ActionFunctionArgs) {
  const { by, event } = await organizersEvent(args);
  insist(await bookAttendance(by, event.slug));
  return redirect(eventHref(event, "/hours"));
}

export default function Hours() {
  const t = useT();
  const view = useLoaderData<typeof loader>();
  const { event, lines, earns, verdict, waivable } = view;
  const done = !verdict.ok && verdict.reason === "after.allBooked";
  // While nobody has said who was there online, not everything is booked that is to be.
  const undecided = lines.some(({ unchecked }) => unchecked);
  return (
    <EventDesk event={event} crumbs={[{ label: t("after.rooms.hours") }]}>
      <PageHeading
        title={t("after.rooms.hours")}
        above={event.title}
        lead={t(earns ? "after.hours.lead" : "after.hours.leadNone")}
      />
      {verdict.ok || (done && undecided) ? null : (
        <Callout tone={done ? "bamboo" : "gamboge"}>
          <p>{reasonText(t, verdict)}</p>
          {verdict.reason === "after.unsettled" ? (
            <p>
              <a href={eventHref(event, "/scans")}>{t("after.attendance.settle")}</a>
            </p>
          ) : null}
        </Callout>
      )}
      <OnlineUnsaid lines={lines} event={event} />
      <HoursFigures lines={lines} />
      <HoursToBook lines={lines.filter(({ toBook }) => toBook)} earns={earns} open={verdict.ok} />
      <PassedOverPeople lines={lines.filter(({ passedOver }) => passedOver !== null)} />
      <BookedHours lines={lines.filter(({ outcome, toBook }) => outcome !== null && !toBook)} event={event} />
      {waivable ? (
        <p>
          <a href={eventHref(event, "/hours/waiver")}>{t("after.hours.waive")}</a>
        </p>
      ) : null}
    </EventDesk>
  );
}
