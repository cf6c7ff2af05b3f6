import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { entryForm } from "~/domains/register/entry-forms";
import { addEntry } from "~/domains/register/set-entry.server";
import { readStandardNumber } from "~/domains/register/standard-number";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { requireEditor } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { PageHeading } from "~/ui/shell/page-heading";
import { EditorDesk } from "./desk";
import { deskEntryHref } from "./entry-address";
import { EntryFields } from "./entry-fields";

export const handle = { policy: "editor" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export function loader(args: LoaderFunctionArgs) {
  requireEditor(args);
  const { locale } = args.context;
  const number = readStandardNumber(new URL(args.request.url).searchParams.get("number") ?? "");
  return json({
    number: number?.text ?? "",
    kind: number?.kind ?? null,
    title: titleOf(locale, translator(locale)("register.desk.add")),
  });
}

export async function action(args: ActionFunctionArgs) {
  const editor = requireEditor(args);
  const form = await readForm(args.request, entryForm);
  if (!form.ok) return unprocessable(form.refused);
  const added = await addEntry(editor, form.value);
  if (!added.ok) return unprocessable(refuseForm([fieldError(added.field, added)], form.typed));
  return redirect(deskEntryHref(added.key));
}

export default function NewEntry() {
  const t = useT();
  const { number, kind } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  const crumbs = [{ label: t("register.desk.register"), href: "/editor/register" }, { label: t("register.desk.add") }];
  return (
    <EditorDesk crumbs={crumbs}>
      <PageHeading title={t("register.desk.add")} lead={t("register.desk.addLead")} />
      <EntryFields entry={null} number={number} kind={kind} back="/editor/register" refused={answer?.refused} />
    </EditorDesk>
  );
}
