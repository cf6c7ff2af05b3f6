import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { nameForm } from "~/domains/people/account-forms";
import { changeName } from "~/flows/people/change-name.server";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { requirePerson } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { TextField } from "~/ui/forms/text-field";
import { PageHeading } from "~/ui/shell/page-heading";
import { OwnCrumbs } from "./own-crumbs";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export function loader(args: LoaderFunctionArgs) {
  const { name } = requirePerson(args);
  return json({ name, title: titleOf(args.context.locale, translator(args.context.locale)("people.name.title")) });
}

export async function action(args: ActionFunctionArgs) {
  const person = requirePerson(args);
  const form = await readForm(args.request, nameForm);
  if (!form.ok) return unprocessable(form.refused);
  const done = await changeName(person, form.value.name);
  if (done.ok) return redirect("/me");
  return unprocessable(refuseForm([fieldError("name", done)], form.value));
}

export default function ChangeName() {
  const t = useT();
  const { name } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as { refused?: unknown } | undefined;
  return (
    <Page width="text">
      <OwnCrumbs here={t("people.name.title")} />
      <PageHeading title={t("people.name.title")} lead={t("people.name.lead")} />
      <Form {...told(t, answer?.refused)}>
        <TextField name="name" label={t("people.name.name")} value={name} autoComplete="name" maxLength={80} />
        <Button full="phone">{t("people.name.act")}</Button>
      </Form>
    </Page>
  );
}
