import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { codeForm } from "~/domains/people/account-forms";
import { resetByCode } from "~/domains/people/reset-password.server";
import { arrivalOf, enter } from "~/http/arrival.server";
import { readForm, refuseForm, unprocessable } from "~/http/forms.server";
import type { RouteHandle } from "~/http/policy";
import { tryLater } from "~/http/try-later.server";
import { useT } from "~/i18n/context";
import { Page } from "~/routes/page";
import { pageTitle } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { PasswordField } from "~/ui/forms/password-field";
import { TextField } from "~/ui/forms/text-field";
import { PageHeading } from "~/ui/shell/page-heading";

export const handle = { policy: "public" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;
export const loader = pageTitle.loader("people.reset.codeTitle");

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, codeForm);
  if (!form.ok) return unprocessable(form.refused);
  const done = await resetByCode(form.value, arrivalOf(request, context), context.now);
  if (done.ok) return enter(done, context, "/learn");
  if (done.until !== undefined) throw tryLater(done, context.now);
  const field = done.reason === "reset.codeWrong" ? "code" : "password";
  return unprocessable(
    refuseForm([{ field, message: done.reason, ...(done.values && { values: done.values }) }], form.value),
  );
}

export default function ResetCode() {
  const t = useT();
  const answer = useActionData<typeof action>() as { refused?: unknown } | undefined;
  return (
    <Page width="text">
      <PageHeading title={t("people.reset.codeTitle")} lead={t("people.reset.codeLead")} />
      <Form {...told(t, answer?.refused)}>
        <TextField name="account" label={t("people.reset.account")} autoComplete="username" spellCheck={false} />
        <TextField
          name="code"
          label={t("people.reset.code")}
          hint={t("people.reset.codeHint")}
          autoComplete="one-time-code"
          spellCheck={false}
          width="code"
          maxLength={40}
        />
        <PasswordField
          name="password"
          label={t("people.reset.password")}
          hint={t("people.signUp.passwordHint")}
          autoComplete="new-password"
        />
        <Button full="phone">{t("people.reset.act")}</Button>
      </Form>
      <p>
        <a href="/forgotten-password">{t("people.reset.noCode")}</a>
      </p>
    </Page>
  );
}
