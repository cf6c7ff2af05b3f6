import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { nameOfEntry } from "~/domains/courses/cited-entry";
import { canSupersede } from "~/domains/register/entry";
import { supersessionForm } from "~/domains/register/entry-forms";
import { supersedeEntry } from "~/flows/register/supersede-entry.server";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { editedEntry } from "~/http/named-entry.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { reasonText, translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { isoDayOf } from "~/kernel/instant-format";
import { pageTitle, titleOf } from "~/routes/page-title";
import { PageHeading } from "~/ui/shell/page-heading";
import { Callout } from "~/ui/show/callout";
import { Citations } from "./citations";
import { citationsView } from "./citations-view.server";
import { EditorDesk } from "./desk";
import { deskEntryHref, entryCrumbs } from "./entry-address";
import { SupersessionFields } from "./supersession-fields";

export const handle = { policy: "editor" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

/** Asks by what and from when, and shows beforehand what cites it and who will be told. */
export async function loader(args: LoaderFunctionArgs) {
  const { entry } = await editedEntry(args);
  const { locale, now } = args.context;
  const heading = translator(locale)("register.desk.supersedeTitle", { name: nameOfEntry(entry) });
  const [verdict, citations] = [canSupersede(entry, isoDayOf(now)), await citationsView(entry)];
  return json({ entry, heading, verdict, citations, today: isoDayOf(now), title: titleOf(locale, heading) });
}

export async function action(args: ActionFunctionArgs) {
  const { editor, entry } = await editedEntry(args);
  const form = await readForm(args.request, supersessionForm);
  insist(canSupersede(entry, isoDayOf(args.context.now)));
  if (!form.ok) return unprocessable(form.refused);
  const done = await supersedeEntry(editor, entry.key, form.value);
  if (!done.ok) return unprocessable(refuseForm([fieldError(done.field, done)], form.typed));
  return redirect(deskEntryHref(entry.key));
}

export default function Supersession() {
  const t = useT();
  const { entry, heading, verdict, citations, today } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <EditorDesk crumbs={entryCrumbs(t, entry, t("register.desk.supersede"))}>
      <PageHeading title={heading} {...(verdict.ok && { lead: t("register.desk.supersedeLead") })} />
      {verdict.ok ? (
        <SupersessionFields back={deskEntryHref(entry.key)} today={today} refused={answer?.refused} />
      ) : (
        <Callout tone="gamboge">{reasonText(t, verdict)}</Callout>
      )}
      <Citations {...citations} />
    </EditorDesk>
  );
}
