import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readHolderName } from "~/domains/credentials/can-issue.server";
import { readAccount } from "~/domains/people/account";
import { signUpForm } from "~/domains/people/account-forms";
import { SIGN_UP_PURPOSES } from "~/domains/people/consent";
import { readPassword } from "~/domains/people/password-rules";
import { signUp } from "~/domains/people/sign-up.server";
import { consentText } from "~/flows/people/consent-texts.server";
import { arrivalOf, enter } from "~/http/arrival.server";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { ownPath } from "~/http/own-path";
import type { RouteHandle } from "~/http/policy";
import { tryLater } from "~/http/try-later.server";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { HiddenField } from "~/ui/forms/hidden-field";
import { PasswordField } from "~/ui/forms/password-field";
import { TextField } from "~/ui/forms/text-field";
import { PageHeading } from "~/ui/shell/page-heading";
import { ConsentBoxes } from "./consent-boxes";

export const handle = { policy: "public" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export function loader({ request, context }: LoaderFunctionArgs) {
  const redirectTo = ownPath(new URL(request.url).searchParams.get("redirectTo"), "/learn");
  if (context.visitor.signedIn) throw redirect(redirectTo);
  return json({ redirectTo, title: titleOf(context.locale, translator(context.locale)("people.signUp.title")) });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, signUpForm);
  if (!form.ok) return unprocessable(form.refused);
  const name = readHolderName(form.value.name);
  if (!name.ok) return unprocessable(refuseForm([fieldError("name", name)], form.value));
  const account = readAccount(form.value.account);
  const password = readPassword(form.value.password, [form.value.account, form.value.name]);
  if (!account.ok || !password.ok) throw new Error("the form let through what the rules refuse");
  const consents = SIGN_UP_PURPOSES.filter((purpose) => form.value.consent.includes(purpose));
  const done = await signUp(
    {
      name: name.name,
      account: account.account,
      kind: account.kind,
      password: password.password,
      locale: context.locale,
      consents: consents.map((purpose) => consentText(purpose, context.locale)),
    },
    arrivalOf(request, context),
    context.now,
  );
  if (done.ok) return enter(done, context, ownPath(form.value.redirectTo, "/learn"));
  if (done.until !== undefined) throw tryLater(done, context.now);
  return unprocessable(refuseForm([{ field: "account", message: done.reason }], form.value));
}

export default function SignUp() {
  const t = useT();
  const { redirectTo } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as { refused?: unknown } | undefined;
  return (
    <Page width="text">
      <PageHeading title={t("people.signUp.title")} lead={t("people.signUp.lead")} />
      <Form {...told(t, answer?.refused)}>
        <HiddenField name="redirectTo" value={redirectTo} />
        <TextField
          name="name"
          label={t("people.signUp.name")}
          hint={t("people.signUp.nameHint")}
          autoComplete="name"
          maxLength={80}
        />
        <TextField
          name="account"
          label={t("people.signUp.account")}
          hint={t("people.signUp.accountHint")}
          autoComplete="username"
          spellCheck={false}
        />
        <PasswordField
          name="password"
          label={t("people.signUp.password")}
          hint={t("people.signUp.passwordHint")}
          autoComplete="new-password"
        />
        <ConsentBoxes name="consent" label={t("people.signUp.consents")} purposes={SIGN_UP_PURPOSES} />
        <Button full="phone">{t("people.signUp.act")}</Button>
      </Form>
      <p>
        <a href={`/login?redirectTo=${encodeURIComponent(redirectTo)}`}>{t("people.signUp.signIn")}</a>
      </p>
    </Page>
  );
}
