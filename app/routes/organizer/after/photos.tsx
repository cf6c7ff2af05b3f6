import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addPhotos } from "~/domains/events/after/keep-photos.server";
import { photosForm } from "~/domains/events/after/material-forms";
import { readPhotosPage } from "~/flows/events/after/photos-page.server";
import { PICTURES, readFormWithFiles } from "~/http/form-with-files.server";
import { fieldError, refuseForm, unprocessable } from "~/http/forms.server";
import { organizersEvent } from "~/http/named-event.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { reasonText, translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { Button } from "~/ui/acts/button";
import { FileField } from "~/ui/forms/file-field";
import { Form } from "~/ui/forms/form";
import { TextField } from "~/ui/forms/text-field";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { EmptyState } from "~/ui/show/empty-state";
import { EventDesk } from "../desk";
import { PhotoRows } from "./photo-rows";

export const handle = { policy: "organizer", files: true } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

/** So many come at a time. */
const AT_ONCE = 5;
/** A page shows them at this size at most; what is larger costs its readers' data and shows nobody more. */
const SIDE = 1_600;

export async function loader(args: LoaderFunctionArgs) {
  const { by, event } = await organizersEvent(args);
  const { locale, now } = args.context;
  const view = await readPhotosPage(event, by.personId, now);
  return json({ ...view, title: titleOf(locale, translator(locale)("after.rooms.photos")) });
}

export async function action(args: ActionFunctionArgs) {
  const { by, event } = await organizersEvent(args);
  const field = { name: "photos", kinds: PICTURES, most: AT_ONCE, keptSide: SIDE };
  const form = await readFormWithFiles(args, by, photosForm, field);
  if (!form.ok) return unprocessable(form.refused);
  const added = await addPhotos(by, event.slug, form.value.caption, form.fileIds);
  if (!added.ok) return unprocessable(refuseForm([fieldError("photos", added)], form.typed));
  return redirect(`/organizer/events/${event.slug}/photos`);
}

export default function Photos() {
  const t = useT();
  const { event, photos, add } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <EventDesk event={event} crumbs={[{ label: t("after.rooms.photos") }]}>
      <PageHeading title={t("after.rooms.photos")} above={event.title} lead={t("after.photos.lead")} />
      {photos.length === 0 ? (
        <EmptyState>{t("after.photos.empty")}</EmptyState>
      ) : (
        <PhotoRows event={event} photos={photos} />
      )}
      <Section title={t("after.photos.upload")}>
        {add.ok ? (
          <Form encType="multipart/form-data" label={t("after.photos.upload")} {...told(t, answer?.refused)}>
            <FileField
              name="photos"
              label={t("after.photos.files")}
              hint={t("after.photos.filesHint", { most: AT_ONCE })}
              accept=".jpg,.jpeg,.png,.webp"
              multiple
            />
            <TextField
              name="caption"
              label={t("after.photos.caption")}
              hint={t("after.photos.captionHint")}
              maxLength={120}
              optional
            />
            <p>
              <Button full="phone">{t("after.photos.act")}</Button>
            </p>
          </Form>
        ) : (
          <p className="note">{reasonText(t, add)}</p>
        )}
      </Section>
    </EventDesk>
  );
}
