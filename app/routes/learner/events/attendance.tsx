import { db } from "@db/client.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { getOwnRegistration } from "~/domains/events/registration/own-registration.store.server";
import { isLive } from "~/domains/events/registration/registration";
import { switchForm } from "~/domains/events/registration/switch-form";
import { showOwnRegistration } from "~/flows/events/own/own-events.server";
import { comeOtherwise } from "~/flows/events/seats/switch-attendance.server";
import type { EventView } from "~/flows/events/show-event.server";
import { readForm, unprocessable } from "~/http/forms.server";
import { requirePerson } from "~/http/guards.server";
import { show, useView } from "~/http/page-view";
import type { RouteHandle } from "~/http/policy";
import { useLocale, useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { formatSpan } from "~/kernel/instant-span";
import { ActOrReason } from "~/routes/act-or-reason";
import { OwnCrumbs } from "~/routes/learner/own-crumbs";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { CheckboxGroup } from "~/ui/forms/checkbox-group";
import { Form } from "~/ui/forms/form";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const who = requirePerson(args);
  const { now, locale } = args.context;
  const { own, event, other } = await showOwnRegistration(who, args.params.registration ?? "", { now, locale });
  const heading = translator(locale)(`events.own.switchTo.${other.attendance}`);
  const view = { id: own.id, waits: own.state === "waitlisted", event: event.title, heading, ...other };
  const seats = other.attendance === "online" ? sessionSeats(event) : [];
  return show(args.context, { ...view, seats, title: titleOf(locale, heading) });
}

/** Her seats and places in line of sessions: they do not go with the one of the room. */
const sessionSeats = ({ seats, agenda }: EventView) =>
  seats.flatMap(({ id, state, sessionId }) => {
    const session = agenda.find((one) => one.id === sessionId);
    if (!session || !isLive(state)) return [];
    const { title, startsAt, endsAt } = session;
    return [{ id, title, startsAt, endsAt }];
  });

/** Comes in the other way; refused she keeps what she has. */
export async function action(args: ActionFunctionArgs) {
  const who = requirePerson(args);
  const { id } = await getOwnRegistration(db, who.personId, args.params.registration ?? "");
  const form = await readForm(args.request, switchForm);
  if (!form.ok) return unprocessable(form.refused);
  const switched = await comeOtherwise(who, id, form.value.attendance, form.value.leaving);
  if (!switched.ok) insist(switched);
  return redirect(`/me/events/${id}`);
}

/** Asks once: what becomes of her seat, and what she comes in by from now on. */
export default function Attendance() {
  const t = useT();
  const locale = useLocale();
  const { id, event, heading, waits, attendance, verdict, seats } = useView<typeof loader>();
  const back = `/me/events/${id}`;
  const lead = attendance === "on-site" ? "onSiteLead" : waits ? "fromLineLead" : "onlineLead";
  return (
    <Page width="text">
      <OwnCrumbs
        within={[
          { label: t("events.own.listTitle"), href: "/me/events" },
          { label: event, href: back },
        ]}
        here={heading}
      />
      <ActOrReason heading={heading} lead={t(`events.own.${lead}`)} verdict={verdict} back={back}>
        <Form>
          <input type="hidden" name="attendance" value={attendance} />
          {seats.length > 0 ? (
            <CheckboxGroup
              name="leaving"
              label={t("events.own.sessionSeats")}
              hint={t("events.own.sessionSeatsHint")}
              optional
              options={seats.map((seat) => ({
                value: seat.id,
                label: t("events.own.leaveSession", { title: seat.title }),
                hint: formatSpan(seat.startsAt, seat.endsAt, locale, true),
              }))}
            />
          ) : null}
          <ActRow>
            <Button full="phone">{heading}</Button>
            <a href={back}>{t("events.own.keepWay")}</a>
          </ActRow>
        </Form>
      </ActOrReason>
    </Page>
  );
}
