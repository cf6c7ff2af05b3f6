import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canExcuse } from "~/domains/events/registration/excuse";
import { canCancel, canDecide } from "~/domains/events/registration/registration";
import { standingOf } from "~/domains/events/registration/standing";
import { answerText, registrationView } from "~/flows/events/seats/registrations-view.server";
import { namedId, organizersEvent } from "~/http/named-event.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { DefinitionList } from "~/ui/show/definition-list";
import { Instant } from "~/ui/show/instant";
import { EventDesk, eventHref } from "../desk";
import { shownName } from "../shown-name";
import { RegistrationActs } from "./registration-acts";
import { RegistrationState } from "./registration-state";

export const handle = { policy: "organizer" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { by, event } = await organizersEvent(args);
  const { locale, now } = args.context;
  const t = translator(locale);
  const { one, name, walkIn, firm, contact, line, sessions, questions, startsAt } = await registrationView(
    event,
    namedId(args.params.registration),
  );
  const words = { yes: t("organizer.registration.yes"), no: t("organizer.registration.no"), join: t("ui.listApart") };
  const { slug, title, mode } = event;
  const own = one.personId === by.personId;
  const { id, state, appliedAt, stateAt, reason, attendance, outcome, offeredUntil } = one;
  return json({
    event: { slug, title, mode },
    name,
    walkIn,
    firm,
    contact,
    line,
    sessions,
    own,
    photos: one.photoConsentAt !== null,
    one: { id, standing: standingOf(one), appliedAt, stateAt, reason, attendance, outcome, offeredUntil },
    answers: questions.map(({ id: question, label, kind }) => ({
      label,
      text: answerText(one.answers[question], kind, words),
    })),
    acts: {
      decide: !own && canDecide(one, event, now).ok,
      cancel: !own && state !== "pending" && canCancel(one, event, now, startsAt).ok,
      excuse: !own && canExcuse(one, event, now).ok,
    },
    title: titleOf(locale, shownName(translator(locale), { name, walkIn })),
  });
}

export default function Registration() {
  const t = useT();
  const { event, name, walkIn, firm, contact, line, sessions, own, photos, one, answers, acts } =
    useLoaderData<typeof loader>();
  const here = eventHref(event, "/registrations");
  const who = shownName(t, { name, walkIn });
  return (
    <EventDesk event={event} crumbs={[{ label: t("organizer.registrations.title"), href: here }, { label: who }]}>
      <PageHeading title={who} above={event.title} lead={firm ?? undefined}>
        <RegistrationState
          state={one.standing}
          {...(one.outcome !== null && { detail: t(`organizer.registrations.outcomes.${one.outcome}`) })}
        />
      </PageHeading>
      {own ? <p>{t("organizer.registration.own")}</p> : <RegistrationActs href={`${here}/${one.id}`} acts={acts} />}
      {line === null ? null : <p className="note">{t("organizer.registration.order", { place: line.place })}</p>}
      <Section title={t("organizer.registration.facts")}>
        <DefinitionList
          items={[
            { term: t("organizer.registrations.columnAt"), value: <Instant ms={one.appliedAt} /> },
            event.mode === "hybrid" && {
              term: t("organizer.registrations.columnAttendance"),
              value: t(`organizer.registrations.attendance.${one.attendance}`),
            },
            one.stateAt !== one.appliedAt && {
              term: t("organizer.registration.decidedAt"),
              value: <Instant ms={one.stateAt} />,
            },
            { term: t("organizer.registration.reason"), value: one.reason },
            one.offeredUntil !== null && {
              term: t("organizer.registration.offeredUntil"),
              value: <Instant ms={one.offeredUntil} />,
            },
            { term: t("organizer.registration.sessions"), value: sessions.join(t("ui.listApart")) },
            {
              term: t("organizer.registrations.photos"),
              value: t(photos ? "organizer.registration.yes" : "organizer.registration.no"),
            },
            contact !== null && {
              term: t("organizer.registration.contact"),
              value: contact,
              note: t("organizer.registration.contactNote"),
            },
          ]}
        />
      </Section>
      {answers.length > 0 ? (
        <Section title={t("organizer.registration.answers")}>
          <DefinitionList
            items={answers.map(({ label, text }) => ({
              term: label,
              value: text || t("organizer.registration.noAnswer"),
            }))}
          />
        </Section>
      ) : null}
    </EventDesk>
  );
}
