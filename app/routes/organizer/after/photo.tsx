import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { describePhoto } from "~/domains/events/after/keep-photos.server";
import { getPhoto } from "~/domains/events/after/material.store.server";
import { photoForm } from "~/domains/events/after/material-forms";
import { photoConsents } from "~/flows/events/after/photos-page.server";
import { readForm, unprocessable } from "~/http/forms.server";
import { namedId, organizersEvent } from "~/http/named-event.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { Checkbox } from "~/ui/forms/checkbox";
import { Form } from "~/ui/forms/form";
import { TextArea } from "~/ui/forms/text-area";
import { TextField } from "~/ui/forms/text-field";
import { PageHeading } from "~/ui/shell/page-heading";
import { Callout } from "~/ui/show/callout";
import { PhotoGrid } from "~/ui/show/photo-grid";
import { EventDesk, eventHref } from "../desk";
import { ConsentHelp } from "./consent-help";

export const handle = { policy: "organizer" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { by, event } = await organizersEvent(args);
  const { id, caption, consentNote, shownAt, heldAt, fileId } = await getPhoto(
    db,
    event.id,
    namedId(args.params.photo),
  );
  const { locale } = args.context;
  const { slug, title } = event;
  return json({
    event: { slug, title },
    photo: { id, caption, consentNote: consentNote ?? "", shown: shownAt !== null, held: heldAt !== null, fileId },
    consents: await photoConsents(event, by.personId),
    title: titleOf(locale, translator(locale)("after.photos.title")),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { by, event } = await organizersEvent(args);
  const form = await readForm(args.request, photoForm);
  if (!form.ok) return unprocessable(form.refused);
  await describePhoto(by, event.slug, namedId(args.params.photo), form.value);
  return redirect(eventHref(event, "/photos"));
}

export default function Photo() {
  const t = useT();
  const { event, photo, consents } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  const { id, caption, consentNote, shown, held, fileId } = photo;
  const crumbs = [
    { label: t("after.rooms.photos"), href: eventHref(event, "/photos") },
    { label: t("after.photos.title") },
  ];
  return (
    <EventDesk event={event} crumbs={crumbs}>
      <PageHeading title={t("after.photos.title")} above={event.title} />
      <PhotoGrid photos={[{ id, src: `/files/${fileId}`, alt: t("after.photos.alt", { caption }), caption }]} />
      {held ? (
        <Callout tone="gamboge" title={t("after.photos.held")}>
          <p>{t("after.photos.heldText")}</p>
        </Callout>
      ) : null}
      <ConsentHelp consents={consents} />
      <Form {...told(t, answer?.refused)}>
        <TextField name="caption" label={t("after.photos.caption")} value={caption} maxLength={120} />
        <TextArea
          name="consentNote"
          label={t("after.photos.note")}
          hint={t("after.photos.noteHint")}
          value={consentNote}
          rows={3}
          optional
        />
        <Checkbox name="shown" label={t("after.photos.show")} checked={shown} />
        <ActRow>
          <Button full="phone">{t("after.photos.save")}</Button>
          <a href={eventHref(event, `/photos/${id}/removal`)}>{t("after.photos.remove")}</a>
        </ActRow>
      </Form>
    </EventDesk>
  );
}
