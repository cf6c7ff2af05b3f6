import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { maskAccount } from "~/domains/people/account";
import { newPasswordForm } from "~/domains/people/account-forms";
import { isLinkToken } from "~/domains/people/one-time-proof";
import { findResetLink, resetByLink } from "~/domains/people/reset-password.server";
import { arrivalOf, enter } from "~/http/arrival.server";
import { readForm, refuseForm, unprocessable } from "~/http/forms.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { Page } from "~/routes/page";
import { secretPage, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { Button } from "~/ui/acts/button";
import { LinkButton } from "~/ui/acts/link-button";
import { Form } from "~/ui/forms/form";
import { PasswordField } from "~/ui/forms/password-field";
import { PageHeading } from "~/ui/shell/page-heading";

export const handle = { policy: "public" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = secretPage.meta;
export const headers = secretPage.headers;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const link = isLinkToken(params.token) ? await findResetLink(params.token, context.now) : null;
  const t = translator(context.locale);
  const title = titleOf(context.locale, t(link ? "people.reset.title" : "people.reset.goneTitle"));
  return json({ title, account: link && maskAccount(link.account) }, { status: link ? 200 : 410 });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const form = await readForm(request, newPasswordForm);
  if (!form.ok) return unprocessable(form.refused);
  const done = await resetByLink(params.token ?? "", form.value.password, arrivalOf(request, context), context.now);
  if (done.ok) return enter(done, context, "/learn");
  if (done.reason === "reset.linkGone") return json({}, { status: 410 });
  return unprocessable(
    refuseForm([{ field: "password", message: done.reason, ...(done.values && { values: done.values }) }], {}),
  );
}

export default function ResetPassword() {
  const t = useT();
  const { account } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as { refused?: unknown } | undefined;
  if (account === null) {
    return (
      <Page width="text">
        <PageHeading title={t("people.reset.goneTitle")} lead={t("people.reset.goneLead")} />
        <p>
          <LinkButton href="/forgotten-password">{t("people.reset.again")}</LinkButton>
        </p>
      </Page>
    );
  }
  return (
    <Page width="text">
      <PageHeading title={t("people.reset.title")} lead={t("people.reset.lead", { account })} />
      <Form {...told(t, answer?.refused)}>
        <PasswordField
          name="password"
          label={t("people.reset.password")}
          hint={t("people.signUp.passwordHint")}
          autoComplete="new-password"
        />
        <Button full="phone">{t("people.reset.act")}</Button>
      </Form>
    </Page>
  );
}
