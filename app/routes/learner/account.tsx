import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { accountForm } from "~/domains/people/account-forms";
import { findPerson } from "~/domains/people/person.store.server";
import { changeAccount } from "~/flows/people/change-account.server";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
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
import { TextField } from "~/ui/forms/text-field";
import { PageHeading } from "~/ui/shell/page-heading";
import { OwnCrumbs } from "./own-crumbs";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const own = await findPerson(db, requirePerson(args).personId);
  const title = titleOf(args.context.locale, translator(args.context.locale)("people.account.title"));
  return json({ account: own?.account ?? "", title });
}

export async function action(args: ActionFunctionArgs) {
  const person = requirePerson(args);
  const { now, setCookie } = args.context;
  const form = await readForm(args.request, accountForm);
  if (!form.ok) return unprocessable(form.refused);
  const done = await changeAccount(person, form.value, args.context, now);
  if (done.ok) {
    if (done.setCookie) setCookie(done.setCookie);
    return redirect("/me");
  }
  if (done.until !== undefined) throw tryLater(done, now);
  return unprocessable(refuseForm([fieldError(done.field, done)], form.value));
}

export default function ChangeAccount() {
  const t = useT();
  const { account } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as { refused?: unknown } | undefined;
  return (
    <Page width="text">
      <OwnCrumbs here={t("people.account.title")} />
      <PageHeading title={t("people.account.title")} lead={t("people.account.lead", { account })} />
      <Form {...told(t, answer?.refused)}>
        <TextField
          name="account"
          label={t("people.account.account")}
          hint={t("people.account.accountHint")}
          autoComplete="username"
          spellCheck={false}
        />
        <PasswordField
          name="password"
          label={t("people.account.password")}
          hint={t("people.account.passwordHint")}
          autoComplete="current-password"
        />
        <Button full="phone">{t("people.account.act")}</Button>
      </Form>
    </Page>
  );
}
