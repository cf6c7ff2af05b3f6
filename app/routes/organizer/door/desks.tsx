import { db } from "@db/client.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { openDeskForm } from "~/domains/events/check-in/door-forms";
import { openDesk } from "~/domains/events/check-in/open-desk.server";
import { readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { show, useView } from "~/http/page-view";
import type { RouteHandle } from "~/http/policy";
import { useLocale, useT } from "~/i18n/context";
import { reasonText, translator } from "~/i18n/translate";
import { formatSpan } from "~/kernel/instant-span";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { Callout } from "~/ui/show/callout";
import { EmptyState } from "~/ui/show/empty-state";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { EventDesk } from "../desk";
import { DeskRows } from "./desk-rows";
import { desksView } from "./desks-view.server";
import { namedEvent } from "./named-event.server";
import { OpenDeskForm } from "./open-desk-form";

export const handle = { policy: "organizer" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { event, sessions } = await namedEvent(args);
  const { locale, now } = args.context;
  const view = await desksView(db, event, sessions, now);
  return show(args.context, { ...view, title: titleOf(locale, translator(locale)("checkIn.desks.title")) });
}

export async function action(args: ActionFunctionArgs) {
  const { organizer, event, sessions } = await namedEvent(args);
  const form = await readForm(args.request, openDeskForm);
  if (!form.ok) return unprocessable(form.refused);
  const { name, where } = form.value;
  if (where !== "door" && !sessions.some(({ id }) => id === where))
    return unprocessable(refuseForm([{ field: "where", message: "checkIn.place" }], form.typed));
  const { id } = await openDesk(organizer, event.slug, { name, sessionId: where === "door" ? null : where });
  return redirect(`/check-in/${id}`);
}

export default function Desks() {
  const t = useT();
  const { event, desks, sessions, verdict, otherDay, waiting } = useView<typeof loader>();
  const locale = useLocale();
  const answer = useActionData<{ refused: unknown }>();
  const at = `/organizer/events/${encodeURIComponent(event.slug)}`;
  return (
    <EventDesk event={event} crumbs={[{ label: t("checkIn.desks.title") }]}>
      <PageHeading title={t("checkIn.desks.title")} lead={t("checkIn.desks.lead")} />
      <Section title={t("checkIn.desks.list")}>
        {desks.length === 0 ? <EmptyState>{t("checkIn.desks.none")}</EmptyState> : <DeskRows desks={desks} />}
      </Section>
      <Section title={t("checkIn.desks.open")}>
        {verdict.ok && otherDay ? (
          <Callout tone="gamboge">
            {t("checkIn.desk.otherDay", { time: formatSpan(otherDay.startsAt, otherDay.endsAt, locale) })}
          </Callout>
        ) : null}
        {verdict.ok ? (
          <OpenDeskForm sessions={sessions} refused={told(t, answer?.refused)} />
        ) : (
          <Callout tone="gamboge">{t("checkIn.desks.notYet", { reason: reasonText(t, verdict) })}</Callout>
        )}
      </Section>
      <Section title={t("checkIn.desks.more")}>
        <RowList>
          <Row
            title={t("checkIn.desks.settle")}
            href={`${at}/scans`}
            weight="plain"
            meta={[t("checkIn.desks.settleNote")]}
            fact={waiting > 0 ? `${t("checkIn.desk.toSettle")} ${waiting}` : undefined}
          />
          <Row
            title={t("checkIn.desks.sheet")}
            href={`${at}/sheet`}
            weight="plain"
            meta={[t("checkIn.desks.sheetNote")]}
          />
          <Row
            title={t("checkIn.desks.print")}
            href={`${at}/sheet.pdf`}
            weight="plain"
            meta={[t("checkIn.desks.printNote")]}
          />
        </RowList>
      </Section>
    </EventDesk>
  );
}
