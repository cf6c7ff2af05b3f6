import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { signUpForm } from "~/domains/events/registration/sign-up-form";
import { signUp } from "~/flows/events/seats/sign-up.server";
import { showEvent } from "~/flows/events/show-event.server";
import { formKeyOf } from "~/http/form-key";
import { countFormTime, formTime } from "~/http/form-time.server";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { requirePerson } from "~/http/guards.server";
import { show, useView } from "~/http/page-view";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { EventWhenWhere } from "~/routes/events/event-when-where";
import { seatsSentence, signUpKind } from "~/routes/events/sign-up-band";
import { SignUpForm } from "~/routes/events/sign-up-form";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { Breadcrumbs } from "~/ui/shell/breadcrumbs";
import { PageHeading } from "~/ui/shell/page-heading";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const slug = args.params.event ?? "";
  const who = requirePerson(args, `/events/${slug}`);
  const { now, locale } = args.context;
  const event = await showEvent(who, slug, { now, locale });
  // A refused form comes here again by POST; opened by itself there has to be something to sign up for.
  if (args.request.method === "GET" && (event.live || !event.register.ok)) throw redirect(`/events/${slug}`);
  const title = titleOf(locale, translator(locale)("events.signUp.titleOf", { title: event.title }));
  return show(args.context, { event, now, time: await formTime("registration", who.personId, args.context), title });
}

/** Signs up; to the person's own page of it, where the state stands first. */
export async function action(args: ActionFunctionArgs) {
  const slug = args.params.event ?? "";
  const who = requirePerson(args, `/events/${slug}`);
  const form = await readForm(args.request, signUpForm);
  if (!form.ok) return unprocessable(form.refused);
  const signed = await signUp(who, slug, { ...form.value, typed: form.typed, formKey: formKeyOf(form.typed) });
  if (!signed.ok)
    return unprocessable(
      refuseForm(
        signed.faults.map((one) => fieldError(one.field, one)),
        form.typed,
      ),
    );
  await countFormTime("registration", who.personId, args.context, form.typed);
  return redirect(`/me/events/${signed.registration.id}`);
}

export default function EventRegistrations() {
  const t = useT();
  const { event, now, time } = useView<typeof loader>();
  const answer = useActionData() as { refused?: unknown } | undefined;
  const crumbs = [
    { label: t("events.title"), href: "/events" },
    { label: event.title, href: `/events/${event.slug}` },
    { label: t("events.signUp.title") },
  ];
  return (
    <Page width="text">
      <Breadcrumbs crumbs={crumbs} />
      <PageHeading title={t("events.signUp.titleOf", { title: event.title })} lead={t("events.signUp.lead")} />
      <EventWhenWhere event={event} now={now} />
      <p>{seatsSentence(t, event, signUpKind(event))}</p>
      <SignUpForm event={event} time={time} refused={answer?.refused} />
    </Page>
  );
}
