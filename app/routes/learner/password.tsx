import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { changePasswordForm } from "~/domains/people/account-forms";
import { changePassword } from "~/domains/people/change-own.server";
import { readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { requirePerson } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { tryLater } from "~/http/try-later.server";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { PasswordField } from "~/ui/forms/password-field";
import { PageHeading } from "~/ui/shell/page-heading";
import { OwnCrumbs } from "./own-crumbs";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export function loader(args: LoaderFunctionArgs) {
  requirePerson(args);
  return json({ title: titleOf(args.context.locale, translator(args.context.locale)("people.password.title")) });
}

export async function action(args: ActionFunctionArgs) {
  const person = requirePerson(args);
  const form = await readForm(args.request, changePasswordForm);
  if (!form.ok) return unprocessable(form.refused);
  const { current_password: current, password: next } = form.value;
  const done = await changePassword(person, { current, next }, args.context.now);
  if (done.ok) {
    if (done.setCookie) args.context.setCookie(done.setCookie);
    return redirect("/me/security");
  }
  if (done.until !== undefined) throw tryLater(done, args.context.now);
  return unprocessable(
    refuseForm([{ field: done.field, message: done.reason, ...(done.values && { values: done.values }) }], {}),
  );
}

export default function ChangePassword() {
  const t = useT();
  const answer = useActionData<typeof action>() as { refused?: unknown } | undefined;
  return (
    <Page width="text">
      <OwnCrumbs
        within={{ label: t("people.security.title"), href: "/me/security" }}
        here={t("people.password.title")}
      />
      <PageHeading title={t("people.password.title")} lead={t("people.password.lead")} />
      <Form {...told(t, answer?.refused)}>
        <PasswordField name="current_password" label={t("people.password.current")} autoComplete="current-password" />
        <PasswordField
          name="password"
          label={t("people.password.next")}
          hint={t("people.signUp.passwordHint")}
          autoComplete="new-password"
        />
        <Button full="phone">{t("people.password.act")}</Button>
      </Form>
    </Page>
  );
}
