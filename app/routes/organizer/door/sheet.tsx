import { db } from "@db/client.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { readAdded } from "~/domains/events/check-in/added-people";
import { sheetForm } from "~/domains/events/check-in/sheet-form";
import { sheetTimes } from "~/domains/events/check-in/sheet-times";
import { typeInSheet } from "~/domains/events/check-in/type-in-sheet.server";
import { formKeyOf } from "~/http/form-key";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { show, useView } from "~/http/page-view";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { refused } from "~/kernel/verdict";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { LinkButton } from "~/ui/acts/link-button";
import { PageHeading } from "~/ui/shell/page-heading";
import { Callout } from "~/ui/show/callout";
import { EventDesk } from "../desk";
import { namedEvent } from "./named-event.server";
import { SheetForm } from "./sheet-form";
import { sheetView } from "./sheet-view.server";

export const handle = { policy: "organizer" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { organizer, event, sessions } = await namedEvent(args);
  const { locale, now } = args.context;
  const query = new URL(args.request.url).searchParams;
  const [saved, waiting, excluded] = ["saved", "waiting", "excluded"].map((name) => Number(query.get(name)) || 0);
  const view = await sheetView(db, organizer, event, sessions, now);
  return show(args.context, {
    ...view,
    saved,
    waiting,
    excluded,
    title: titleOf(locale, translator(locale)("checkIn.sheet.title")),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { organizer, event, sessions } = await namedEvent(args);
  const form = await readForm(args.request, sheetForm);
  if (!form.ok) return unprocessable(form.refused);
  const { session: chosen, people, added, day, from, to } = form.value;
  const session = sessions.find(({ id }) => id === chosen) ?? null;
  const times = sheetTimes({ day, from, to }, session ?? event, args.context.now);
  const extra = readAdded(added);
  const errors = [
    ...(chosen !== "" && session === null ? [{ field: "session", message: "checkIn.place" }] : []),
    ...(times.ok ? [] : [fieldError(times.field, times.refusal)]),
    ...(extra.ok ? [] : [fieldError("added", extra.refusal)]),
    ...(extra.ok && extra.people.length + people.length === 0 ? [fieldError("people", refused("checkIn.nobody"))] : []),
  ];
  if (!times.ok || !extra.ok || errors.length > 0) return unprocessable(refuseForm(errors, form.typed));
  const {
    people: many,
    waiting,
    excluded,
  } = await typeInSheet(organizer, event.slug, {
    sessionId: session?.id ?? null,
    from: times.from,
    to: times.to,
    registrations: people,
    added: extra.people,
    formKey: formKeyOf(form.typed),
  });
  const told = new URLSearchParams({ saved: `${many}`, waiting: `${waiting}`, excluded: `${excluded}` });
  return redirect(`/organizer/events/${encodeURIComponent(event.slug)}/sheet?${told}`);
}

export default function SignInSheet() {
  const t = useT();
  const view = useView<typeof loader>();
  const { event, saved = 0, waiting = 0, excluded = 0 } = view;
  const answer = useActionData<{ refused: unknown }>();
  const at = `/organizer/events/${encodeURIComponent(event.slug)}`;
  return (
    <EventDesk
      event={event}
      crumbs={[{ label: t("checkIn.desks.title"), href: `${at}/desks` }, { label: t("checkIn.sheet.title") }]}
    >
      <PageHeading title={t("checkIn.sheet.title")} lead={t("checkIn.sheet.lead")} />
      {saved > 0 && !answer ? (
        <Callout tone="bamboo" role="status">
          {t("checkIn.sheet.saved", { count: saved })}
        </Callout>
      ) : null}
      {waiting + excluded > 0 && !answer ? (
        <Callout tone="gamboge">
          {waiting > 0 ? <p>{t("checkIn.sheet.waiting", { count: waiting })}</p> : null}
          {excluded > 0 ? <p>{t("checkIn.sheet.excluded", { count: excluded })}</p> : null}
          <p>
            <a href={`${at}/scans`}>{t("checkIn.settle.title")}</a>
          </p>
        </Callout>
      ) : null}
      <p>
        <LinkButton href={`${at}/sheet.pdf`} variant="outlined" icon="print" size="PDF">
          {t("checkIn.desks.print")}
        </LinkButton>
      </p>
      <SheetForm view={view} refused={told(t, answer?.refused)} />
    </EventDesk>
  );
}
