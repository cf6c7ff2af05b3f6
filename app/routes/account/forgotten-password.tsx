import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forgottenForm } from "~/domains/people/account-forms";
import { requestPasswordReset } from "~/flows/people/request-password-reset.server";
import { readForm, refuseForm, unprocessable } from "~/http/forms.server";
import type { RouteHandle } from "~/http/policy";
import { tryLater } from "~/http/try-later.server";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { LinkButton } from "~/ui/acts/link-button";
import { Form } from "~/ui/forms/form";
import { TextField } from "~/ui/forms/text-field";
import { PageHeading } from "~/ui/shell/page-heading";

export const handle = { policy: "public" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export function loader({ request, context }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.get("sent");
  const sent = asked === "mail" || asked === "mobile" ? asked : null;
  const key = sent ? (`people.forgotten.${sent}Title` as const) : "people.forgotten.title";
  return json({ sent, title: titleOf(context.locale, translator(context.locale)(key)) });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, forgottenForm);
  if (!form.ok) return unprocessable(form.refused);
  const asked = await requestPasswordReset(form.value.account, context, context.now);
  if (asked.ok) return redirect(`/forgotten-password?sent=${"mobile" in asked ? "mobile" : "mail"}`);
  if (asked.until !== undefined) throw tryLater(asked, context.now);
  return unprocessable(refuseForm([{ field: "account", message: asked.reason }], form.value));
}

export default function ForgottenPassword() {
  const { sent } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as { refused?: unknown } | undefined;
  return sent ? <Sent kind={sent as "mail" | "mobile"} /> : <Ask refused={answer?.refused} />;
}

function Ask({ refused }: { refused?: unknown }) {
  const t = useT();
  return (
    <Page width="text">
      <PageHeading title={t("people.forgotten.title")} lead={t("people.forgotten.lead")} />
      <Form action="/forgotten-password" {...told(t, refused)}>
        <TextField
          name="account"
          label={t("people.forgotten.account")}
          hint={t("people.forgotten.accountHint")}
          autoComplete="username"
          spellCheck={false}
        />
        <Button full="phone">{t("people.forgotten.act")}</Button>
      </Form>
      <ActRow align="apart">
        <a href="/reset-code">{t("people.forgotten.haveCode")}</a>
        <a href="/login">{t("people.forgotten.back")}</a>
      </ActRow>
    </Page>
  );
}

/** The same for a known and an unknown address; a mobile number is told apart by its form alone. */
function Sent({ kind }: { kind: "mail" | "mobile" }) {
  const t = useT();
  return (
    <Page width="text">
      <PageHeading title={t(`people.forgotten.${kind}Title`)} lead={t(`people.forgotten.${kind}Lead`)} />
      <p>
        {kind === "mobile" ? (
          <LinkButton href="/reset-code">{t("people.forgotten.haveCode")}</LinkButton>
        ) : (
          <LinkButton href="/login">{t("people.forgotten.back")}</LinkButton>
        )}
      </p>
      <p>
        <a href="/forgotten-password">{t("people.forgotten.again")}</a>
      </p>
    </Page>
  );
}
