import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { announcementForm } from "~/domains/events/announcement/announcement-form";
import { canDo } from "~/domains/events/event/event";
import { announceToComers } from "~/flows/events/told/announce.server";
import { announcementsView } from "~/flows/events/told/announcements-view.server";
import { formKeyOf } from "~/http/form-key";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { organizersEvent } from "~/http/named-event.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { reasonText, translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { AnnouncementList } from "~/routes/events/announcement-list";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { EmptyState } from "~/ui/show/empty-state";
import { EventDesk, eventHref } from "../desk";
import { AnnouncementFields } from "./announcement-fields";

export const handle = { policy: "organizer" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { event } = await organizersEvent(args);
  const { locale, now } = args.context;
  const { slug, title } = event;
  const heading = translator(locale)("announcements.title");
  return json({
    event: { slug, title },
    ...(await announcementsView(event, now)),
    title: titleOf(locale, heading),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { by, event } = await organizersEvent(args);
  const form = await readForm(args.request, announcementForm);
  insist(canDo("announce", event, args.context.now));
  if (!form.ok) return unprocessable(form.refused);
  const sent = await announceToComers(by, event.slug, { ...form.value, formKey: formKeyOf(form.typed) });
  if (!sent.ok) return unprocessable(refuseForm([fieldError(sent.field, sent.fault)], form.typed));
  return redirect(eventHref(event, "/announcements"));
}

export default function Announcements() {
  const t = useT();
  const { event, verdict, groups, sent } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <EventDesk event={event} crumbs={[{ label: t("announcements.title") }]}>
      <PageHeading title={t("announcements.title")} above={event.title} lead={t("announcements.lead")} />
      {verdict.ok ? null : <p className="note">{reasonText(t, verdict)}</p>}
      {groups.length > 0 || answer ? (
        <AnnouncementFields event={event} groups={groups} refused={told(t, answer?.refused)} />
      ) : verdict.ok ? (
        <EmptyState>{t("announcements.nobody")}</EmptyState>
      ) : null}
      {sent.length > 0 ? (
        <Section title={t("announcements.sent")}>
          <AnnouncementList announcements={sent} />
        </Section>
      ) : null}
    </EventDesk>
  );
}
