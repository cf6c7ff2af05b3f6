import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readAccount } from "~/domains/people/account";
import { setupForm } from "~/domains/people/account-forms";
import { isLinkToken } from "~/domains/people/one-time-proof";
import { findSetupLink, setUpAccount } from "~/domains/people/set-up-account.server";
import { consentText } from "~/flows/people/consent-texts.server";
import { arrivalOf, enter } from "~/http/arrival.server";
import { readForm, refuseForm, unprocessable } from "~/http/forms.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { Page } from "~/routes/page";
import { secretPage, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { PasswordField } from "~/ui/forms/password-field";
import { TextField } from "~/ui/forms/text-field";
import { PageHeading } from "~/ui/shell/page-heading";
import { ConsentBoxes } from "./consent-boxes";

export const handle = { policy: "public" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = secretPage.meta;
export const headers = secretPage.headers;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const link = isLinkToken(params.token) ? await findSetupLink(params.token, context.now) : null;
  const t = translator(context.locale);
  const title = titleOf(context.locale, t(link ? "people.setup.title" : "people.setup.goneTitle"));
  return json({ title, name: link?.name ?? null }, { status: link ? 200 : 410 });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const form = await readForm(request, setupForm);
  if (!form.ok) return unprocessable(form.refused);
  const account = readAccount(form.value.account);
  if (!account.ok) throw new Error("the form let through what the rules refuse");
  const consents = [consentText("terms", context.locale)];
  const wanted = { ...account, password: form.value.password, consents };
  const done = await setUpAccount(params.token ?? "", wanted, arrivalOf(request, context), context.now);
  if (done.ok) return enter(done, context, "/admin");
  if (done.field === "link") return json({}, { status: 410 });
  const mistake = { field: done.field, message: done.reason, ...(done.values && { values: done.values }) };
  return unprocessable(refuseForm([mistake], form.value));
}

export default function SetUp() {
  const t = useT();
  const { name } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as { refused?: unknown } | undefined;
  if (name === null) {
    return (
      <Page width="text">
        <PageHeading title={t("people.setup.goneTitle")} lead={t("people.setup.goneLead")} />
        <pre className="original">npm run admin -- create-admin</pre>
      </Page>
    );
  }
  return (
    <Page width="text">
      <PageHeading title={t("people.setup.title")} lead={t("people.setup.lead", { name })} />
      <Form {...told(t, answer?.refused)}>
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
        <ConsentBoxes name="consent" label={t("people.signUp.consents")} purposes={["terms"]} />
        <Button full="phone">{t("people.setup.act")}</Button>
      </Form>
    </Page>
  );
}
