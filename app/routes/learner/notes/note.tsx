import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeNote } from "~/domains/notes/keep-mark.server";
import { seenOf } from "~/domains/notes/mark";
import { markedAgain } from "~/domains/notes/marked-place.server";
import { noteForm } from "~/domains/notes/note-form";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { ownMark } from "~/http/named-mark.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { PageHeading } from "~/ui/shell/page-heading";
import { Callout } from "~/ui/show/callout";
import { standingText } from "./mark-row";
import { NoteCrumbs } from "./note-crumbs";
import { NoteFields } from "./note-fields";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { mark, lesson, course } = await ownMark(args);
  const { locale } = args.context;
  const title = titleOf(locale, translator(locale)("notes.form.changeTitle"));
  return json({ mark, number: lesson.number, lesson: lesson.title, course: course.title, seen: seenOf(mark), title });
}

export async function action(args: ActionFunctionArgs) {
  const { who, mark } = await ownMark(args);
  const form = await readForm(args.request, noteForm);
  if (!form.ok) return unprocessable(form.refused);
  const kept = await changeNote(who, mark.id, form.value, await markedAgain(who.personId, mark.href));
  if (!kept.ok) return unprocessable(refuseForm([fieldError("note", kept)], form.typed));
  return redirect("/learn/notes");
}

export default function Note() {
  const t = useT();
  const { mark, number, lesson, course, seen } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  const changed = standingText(t, mark);
  return (
    <Page width="text">
      <NoteCrumbs here={t("notes.edit")} />
      <PageHeading
        title={t("notes.form.changeTitle")}
        above={<span lang="zh-CN">{t("notes.form.at", { course, number, lesson })}</span>}
      />
      <p lang="zh-CN">
        {mark.href === null ? (mark.section ?? t("notes.whole")) : <a href={mark.href}>{mark.section ?? lesson}</a>}
      </p>
      {changed === null ? null : <Callout tone="tile">{changed}</Callout>}
      <NoteFields note={mark.note} seen={seen} back="/learn/notes" refused={answer?.refused} />
    </Page>
  );
}
