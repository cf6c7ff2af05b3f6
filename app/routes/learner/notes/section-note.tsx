import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { lessonAddress } from "~/domains/courses/lesson-address";
import { keepNote } from "~/domains/notes/keep-mark.server";
import { seenOf } from "~/domains/notes/mark";
import { findMarkAt } from "~/domains/notes/mark.store.server";
import { markedPlace } from "~/domains/notes/marked-place.server";
import { noteForm } from "~/domains/notes/note-form";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { requirePerson } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { NotFound } from "~/kernel/errors";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { PageHeading } from "~/ui/shell/page-heading";
import { NoteFields } from "./note-fields";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

/** The section that `?at=` names in the version that was read (`?version=`). */
async function placeOf(args: LoaderFunctionArgs) {
  const who = requirePerson(args);
  const { course = "", lesson = "" } = args.params;
  const query = new URL(args.request.url).searchParams;
  const at = query.get("at") ?? "";
  const version = query.get("version") ?? "";
  // Notes stand at sections; the whole lesson can be bookmarked.
  if (at === "") throw new NotFound("section");
  return { who, place: await markedPlace(who.personId, { course, lesson, at, version }) };
}

export async function loader(args: LoaderFunctionArgs) {
  const { who, place } = await placeOf(args);
  const mark = await findMarkAt(db, who.personId, place);
  const { locale } = args.context;
  const { course, lesson, title: section } = place;
  const heading = translator(locale)(mark?.note == null ? "notes.form.title" : "notes.form.changeTitle");
  return json({
    section: section ?? "",
    course: course.title,
    number: lesson.number,
    lesson: lesson.title,
    heading,
    back: place.tools ?? lessonAddress(course.slug, lesson.slug),
    note: mark?.note ?? null,
    seen: seenOf(mark),
    title: titleOf(locale, heading),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { who, place } = await placeOf(args);
  const form = await readForm(args.request, noteForm);
  if (!form.ok) return unprocessable(form.refused);
  const kept = await keepNote(who, place, form.value);
  if (!kept.ok) return unprocessable(refuseForm([fieldError("note", kept)], form.typed));
  return redirect(place.tools ?? "/learn/notes");
}

export default function SectionNote() {
  const t = useT();
  const { heading, section, course, number, lesson, back, note, seen } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <Page width="text">
      <PageHeading
        title={heading}
        above={<span lang="zh-CN">{t("notes.form.at", { course, number, lesson })}</span>}
        lead={t("notes.form.lead")}
      />
      <p lang="zh-CN">{t("notes.form.section", { title: section })}</p>
      <NoteFields note={note} seen={seen} back={back} refused={answer?.refused} />
    </Page>
  );
}
