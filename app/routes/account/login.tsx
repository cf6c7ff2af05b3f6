import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { loginForm } from "~/domains/people/account-forms";
import { signIn } from "~/domains/people/sign-in.server";
import { demoAccounts } from "~/flows/people/demo-accounts.server";
import { arrivalOf, enter } from "~/http/arrival.server";
import { type RefusedForm, readForm, refuseForm } from "~/http/forms.server";
import { ownPath } from "~/http/own-path";
import type { RouteHandle } from "~/http/policy";
import { tryLater } from "~/http/try-later.server";
import { useT } from "~/i18n/context";
import { type TextKey, translator } from "~/i18n/translate";
import { DemoAccounts } from "~/routes/account/demo-accounts";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { ErrorSummary } from "~/ui/forms/error-summary";
import { Form } from "~/ui/forms/form";
import { HiddenField } from "~/ui/forms/hidden-field";
import { PasswordField } from "~/ui/forms/password-field";
import { TextField } from "~/ui/forms/text-field";
import { PageHeading } from "~/ui/shell/page-heading";

export const handle = { policy: "public" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export function loader({ request, context }: LoaderFunctionArgs) {
  const redirectTo = ownPath(new URL(request.url).searchParams.get("redirectTo"), "/learn");
  if (context.visitor.signedIn) throw redirect(redirectTo);
  const title = titleOf(context.locale, translator(context.locale)("people.login.title"));
  return json({ title, redirectTo, demo: demoAccounts(context.demo) });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, loginForm);
  if (!form.ok) return json({ refused: form.refused }, { status: 422 });
  const { account, password } = form.value;
  const redirectTo = ownPath(form.value.redirectTo, "/learn");
  const done = await signIn({ account, password }, arrivalOf(request, context), context.now);
  if (done.ok) return enter(done, context, redirectTo);
  if (done.until !== undefined) throw tryLater(done, context.now);
  // The same page for unknown, malformed and wrong: only what was typed is kept.
  const refused: RefusedForm = refuseForm([{ field: "account", message: done.reason }], { account, redirectTo });
  return json({ refused }, { status: 401 });
}

export default function Login() {
  const t = useT();
  const { redirectTo, demo } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as { refused?: unknown } | undefined;
  const shown = told(t, answer?.refused);
  const back: TextKey = redirectTo === "/learn" ? "people.login.lead" : "people.login.back";
  return (
    <Page width="text">
      <PageHeading title={t("people.login.title")} lead={t(back)} />
      {/* Without the field's name: that it is the account and not the password is not said. */}
      {shown.errors ? <ErrorSummary errors={shown.errors} /> : null}
      {/* Sent to its own address: the way back stays in it, also on the page of a limit. */}
      <Form {...shown} summaryAbove>
        <HiddenField name="redirectTo" value={redirectTo} />
        <TextField name="account" label={t("people.login.account")} autoComplete="username" spellCheck={false} />
        <PasswordField name="password" label={t("people.login.password")} autoComplete="current-password" />
        <Button full="always">{t("people.login.act")}</Button>
      </Form>
      <ActRow align="apart">
        <a href={`/signup?redirectTo=${encodeURIComponent(redirectTo)}`}>{t("people.login.signUp")}</a>
        <a href="/forgotten-password">{t("people.login.forgotten")}</a>
      </ActRow>
      {demo ? <DemoAccounts {...demo} /> : null}
    </Page>
  );
}
