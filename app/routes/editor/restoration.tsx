import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { nameOfEntry } from "~/domains/courses/cited-entry";
import { canRestore } from "~/domains/register/entry";
import { restoreEntry } from "~/flows/register/supersede-entry.server";
import { readForm, unprocessable } from "~/http/forms.server";
import { editedEntry } from "~/http/named-entry.server";
import type { RouteHandle } from "~/http/policy";
import { reasonForm } from "~/http/reason-form";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { AskOnce } from "~/routes/admin/ask-once";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { PageHeading } from "~/ui/shell/page-heading";
import { EditorDesk } from "./desk";
import { deskEntryHref, entryCrumbs } from "./entry-address";

export const handle = { policy: "editor" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { entry } = await editedEntry(args);
  const { locale } = args.context;
  const heading = translator(locale)("register.desk.restoreTitle", { name: nameOfEntry(entry) });
  return json({ entry, heading, verdict: canRestore(entry), title: titleOf(locale, heading) });
}

export async function action(args: ActionFunctionArgs) {
  const { editor, entry } = await editedEntry(args);
  const form = await readForm(args.request, reasonForm);
  insist(canRestore(entry));
  if (!form.ok) return unprocessable(form.refused);
  await restoreEntry(editor, entry.key, form.value.reason);
  return redirect(deskEntryHref(entry.key));
}

export default function Restoration() {
  const t = useT();
  const { entry, heading, verdict } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <EditorDesk crumbs={entryCrumbs(t, entry, t("register.desk.restore"))}>
      <PageHeading title={heading} {...(verdict.ok && { lead: t("register.desk.restoreLead") })} />
      <AskOnce
        verdict={verdict}
        back={deskEntryHref(entry.key)}
        act={t("register.desk.restoreAct")}
        refused={told(t, answer?.refused)}
      />
    </EditorDesk>
  );
}
