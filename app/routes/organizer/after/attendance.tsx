import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { absenceForm } from "~/domains/events/after/hours-forms";
import { readAttendance } from "~/flows/events/after/attendance-lines.server";
import { attendanceView } from "~/flows/events/after/attendance-view.server";
import { noteAbsence } from "~/flows/events/after/note-absence.server";
import { readForm, unprocessable } from "~/http/forms.server";
import { organizersEvent } from "~/http/named-event.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { LinkButton } from "~/ui/acts/link-button";
import { PageHeading } from "~/ui/shell/page-heading";
import { Callout } from "~/ui/show/callout";
import { Duration } from "~/ui/show/duration";
import { EmptyState } from "~/ui/show/empty-state";
import { Table } from "~/ui/show/table";
import { EventDesk, eventHref } from "../desk";
import { shownName } from "../shown-name";
import { FirmLine, OutcomeMark, SeenLines } from "./attendance-parts";
import { OnlineAbsence } from "./online-absence";

export const handle = { policy: "organizer" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { by, event } = await organizersEvent(args);
  const { locale, now } = args.context;
  const view = attendanceView(await readAttendance(db, event, by.personId), now);
  return json({ ...view, title: titleOf(locale, translator(locale)("after.rooms.attendance")) });
}

export async function action(args: ActionFunctionArgs) {
  const { by, event } = await organizersEvent(args);
  const form = await readForm(args.request, absenceForm);
  if (!form.ok) return unprocessable(form.refused);
  const { absent } = form.value;
  await noteAbsence(by, event.slug, absent.includes("everyone") ? "everyone" : absent);
  return redirect(eventHref(event, "/attendance"));
}

export default function Attendance() {
  const t = useT();
  const { event, lines, counts, unsettled, earns, over } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <EventDesk event={event} crumbs={[{ label: t("after.rooms.attendance") }]}>
      <PageHeading title={t("after.rooms.attendance")} above={event.title} lead={t("after.attendance.lead")} />
      {unsettled > 0 ? (
        <Callout tone="gamboge" title={t("after.attendance.unsettledTitle", { count: unsettled })}>
          <p>{t("after.attendance.unsettled")}</p>
          <p>
            <a href={eventHref(event, "/scans")}>{t("after.attendance.settle")}</a>
          </p>
        </Callout>
      ) : null}
      {lines.length === 0 ? (
        <EmptyState>{t("after.attendance.empty")}</EmptyState>
      ) : (
        <>
          <p>{t("after.attendance.counts", counts)}</p>
          <Table
            caption={t("after.attendance.caption")}
            captionHidden
            rows={lines}
            rowKey={({ registrationId }) => registrationId}
            columns={[
              { head: t("after.attendance.name"), cell: (line) => shownName(t, line) },
              {
                head: t("after.attendance.firm"),
                cell: (line) => <FirmLine line={line} />,
              },
              { head: t("after.attendance.seen"), cell: (line) => <SeenLines line={line} /> },
              {
                head: t("after.attendance.minutes"),
                numeric: true,
                cell: ({ minutes }) => (earns ? <Duration minutes={minutes} /> : t("after.attendance.earnsNothing")),
              },
              { head: t("after.attendance.outcome"), cell: (line) => <OutcomeMark line={line} over={over} /> },
            ]}
          />
          {over ? <OnlineAbsence lines={lines} event={event} refused={told(t, answer?.refused)} /> : null}
          {over ? (
            <p>
              <LinkButton href={eventHref(event, "/hours")} full="phone">
                {t("after.attendance.toHours")}
              </LinkButton>
            </p>
          ) : null}
        </>
      )}
    </EventDesk>
  );
}
