import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canTypeCode } from "~/domains/directory/claim";
import { codeForm } from "~/domains/directory/claim-forms";
import { proveByLetter } from "~/flows/claims/claim-enterprise.server";
import { ownClaimView } from "~/flows/claims/claim-views.server";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { ownClaim } from "~/http/named-claim.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { reasonText, translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { TextField } from "~/ui/forms/text-field";
import { PageHeading } from "~/ui/shell/page-heading";
import { Callout } from "~/ui/show/callout";
import { ClaimCrumbs } from "./claim-crumbs";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { claim } = await ownClaim(args);
  const { locale, now } = args.context;
  const { id, enterprise } = await ownClaimView(claim, now);
  const title = titleOf(locale, translator(locale)("claims.code.title"));
  return json({ id, firm: enterprise.name, verdict: canTypeCode(claim, now), title });
}

export async function action(args: ActionFunctionArgs) {
  const { who, claim } = await ownClaim(args);
  const form = await readForm(args.request, codeForm);
  insist(canTypeCode(claim, args.context.now));
  if (!form.ok) return unprocessable(form.refused);
  const proved = await proveByLetter(who, claim.id, form.value.code);
  // The try that used the code up leaves no field to type another in.
  if (!proved.ok) insist(canTypeCode((await ownClaim(args)).claim, args.context.now));
  if (!proved.ok) return unprocessable(refuseForm([fieldError("code", proved)], form.typed));
  return redirect(`/me/enterprise/claims/${claim.id}`);
}

export default function ClaimCode() {
  const t = useT();
  const { id, firm, verdict } = useLoaderData<typeof loader>();
  const answer = useActionData() as { refused?: unknown } | undefined;
  const back = `/me/enterprise/claims/${id}`;
  return (
    <Page width="text">
      <ClaimCrumbs within={{ label: firm, href: back }} here={t("claims.own.typeCode")} />
      <PageHeading
        title={t("claims.code.title")}
        lead={verdict.ok ? t("claims.code.lead", { name: firm }) : undefined}
      />
      {verdict.ok ? (
        <Form {...told(t, answer?.refused)}>
          <TextField
            name="code"
            label={t("claims.code.label")}
            hint={t("claims.code.hint")}
            autoComplete="off"
            spellCheck={false}
            maxLength={40}
            width="code"
          />
          <ActRow>
            <Button full="phone">{t("claims.code.act")}</Button>
            <a href={back}>{t("claims.own.cancel")}</a>
          </ActRow>
        </Form>
      ) : (
        <>
          <Callout tone="gamboge">{reasonText(t, verdict)}</Callout>
          <p>
            <a href={back}>{t("claims.own.cancel")}</a>
          </p>
        </>
      )}
    </Page>
  );
}
