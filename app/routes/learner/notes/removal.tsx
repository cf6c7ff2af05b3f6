import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { removeMark } from "~/domains/notes/keep-mark.server";
import { ownMark } from "~/http/named-mark.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { PageHeading } from "~/ui/shell/page-heading";
import { NoteCrumbs } from "./note-crumbs";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { mark, lesson, course } = await ownMark(args);
  const { locale } = args.context;
  const { section, note } = mark;
  const title = titleOf(locale, translator(locale)("notes.removal.title"));
  return json({ section, note, number: lesson.number, lesson: lesson.title, course: course.title, title });
}

export async function action(args: ActionFunctionArgs) {
  const { who, mark } = await ownMark(args);
  await removeMark(who, mark.id);
  return redirect("/learn/notes");
}

export default function NoteRemoval() {
  const t = useT();
  const { section, note, number, lesson, course } = useLoaderData<typeof loader>();
  return (
    <Page width="text">
      <NoteCrumbs here={t("notes.remove")} />
      <PageHeading
        title={t("notes.removal.title")}
        above={<span lang="zh-CN">{t("notes.form.at", { course, number, lesson })}</span>}
        lead={t("notes.removal.lead")}
      />
      {section === null ? null : <p lang="zh-CN">{t("notes.form.section", { title: section })}</p>}
      {note === null ? null : (
        <p className="own-note own-note-text" lang="">
          {note}
        </p>
      )}
      <Form>
        <ActRow>
          <Button variant="danger" full="phone">
            {t("notes.removal.act")}
          </Button>
          <a href="/learn/notes">{t("notes.removal.cancel")}</a>
        </ActRow>
      </Form>
    </Page>
  );
}
