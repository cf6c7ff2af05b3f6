import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addMaterial } from "~/domains/events/after/keep-materials.server";
import { canAddPapers, MOST_MATERIALS } from "~/domains/events/after/material";
import { countPapers } from "~/domains/events/after/material.store.server";
import { materialForm } from "~/domains/events/after/material-forms";
import { sessionsOf } from "~/domains/events/event/event.store.server";
import { PAPERS, readFormWithFiles } from "~/http/form-with-files.server";
import { fieldError, refuseForm, unprocessable } from "~/http/forms.server";
import { organizersEvent } from "~/http/named-event.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { isoDayOf } from "~/kernel/instant-format";
import { typedInstant } from "~/kernel/typed-instant";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { Form } from "~/ui/forms/form";
import { eventHref } from "../desk";
import { AskedButtons, AskedEvent } from "../run/asked-event";
import { materialFields } from "./material-fields";

export const handle = { policy: "organizer", files: true } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { event } = await organizersEvent(args);
  const { locale, now } = args.context;
  const { slug, title } = event;
  const sessions = (await sessionsOf(db, event.id)).map((one) => ({ value: one.id, label: one.title }));
  const { materials } = await countPapers(db, event.id);
  const verdict = canAddPapers(event, materials, MOST_MATERIALS, now);
  const release = typedInstant(Math.max(now, event.endsAt));
  const heading = translator(locale)("after.materials.new");
  return json({
    event: { slug, title },
    sessions,
    verdict,
    release,
    today: isoDayOf(now),
    title: titleOf(locale, heading),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { by, event } = await organizersEvent(args);
  const form = await readFormWithFiles(args, by, materialForm, { name: "file", kinds: PAPERS, most: 1 });
  if (!form.ok) return unprocessable(form.refused);
  const made = await addMaterial(by, event.slug, form.value, form.fileIds);
  if (!made.ok) return unprocessable(refuseForm([fieldError(made.field, made)], form.typed));
  return redirect(eventHref(event, "/materials"));
}

export default function NewMaterial() {
  const t = useT();
  const { event, sessions, verdict, release, today } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <AskedEvent
      event={event}
      heading={t("after.materials.new")}
      lead={t("after.materials.newLead")}
      verdict={verdict}
      back="/materials"
      within={[{ label: t("after.rooms.materials"), href: eventHref(event, "/materials") }]}
    >
      <Form encType="multipart/form-data" {...told(t, answer?.refused)}>
        {materialFields(t, { sessions, release, today })}
        <AskedButtons event={event} act={t("after.materials.act")} back="/materials" />
      </Form>
    </AskedEvent>
  );
}
