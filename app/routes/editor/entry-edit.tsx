import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { nameOfEntry } from "~/domains/courses/cited-entry";
import { entryForm } from "~/domains/register/entry-forms";
import { changeEntry } from "~/domains/register/set-entry.server";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { editedEntry } from "~/http/named-entry.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { PageHeading } from "~/ui/shell/page-heading";
import { EditorDesk } from "./desk";
import { deskEntryHref, entryCrumbs } from "./entry-address";
import { EntryFields } from "./entry-fields";

export const handle = { policy: "editor" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { entry } = await editedEntry(args);
  const { locale } = args.context;
  const heading = translator(locale)("register.desk.editTitle", { name: nameOfEntry(entry) });
  return json({ entry, heading, title: titleOf(locale, heading) });
}

export async function action(args: ActionFunctionArgs) {
  const { editor, entry } = await editedEntry(args);
  const form = await readForm(args.request, entryForm);
  if (!form.ok) return unprocessable(form.refused);
  const changed = await changeEntry(editor, entry.key, form.value);
  if (!changed.ok) return unprocessable(refuseForm([fieldError(changed.field, changed)], form.typed));
  return redirect(deskEntryHref(entry.key));
}

export default function EntryEdit() {
  const t = useT();
  const { entry, heading } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <EditorDesk crumbs={entryCrumbs(t, entry, t("register.desk.edit"))}>
      <PageHeading title={heading} lead={t("register.desk.editLead")} />
      <EntryFields entry={entry} back={deskEntryHref(entry.key)} refused={answer?.refused} />
    </EditorDesk>
  );
}
