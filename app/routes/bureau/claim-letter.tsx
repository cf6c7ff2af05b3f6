import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canDecide } from "~/domains/directory/claim";
import { letterForm } from "~/domains/directory/claim-forms";
import { bureauClaimView } from "~/flows/claims/claim-views.server";
import { addressClaimLetter } from "~/flows/claims/decide-claims.server";
import { readForm, unprocessable } from "~/http/forms.server";
import { bureausClaim } from "~/http/named-claim.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { reasonText, translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { TextField } from "~/ui/forms/text-field";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { Callout } from "~/ui/show/callout";
import { claimCrumbs } from "./claim-crumbs";
import { BureauDesk } from "./desk";
import { LetterMaking } from "./letter-making";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { officer, found } = await bureausClaim(args);
  const { locale, now } = args.context;
  const claim = await bureauClaimView(found, now);
  const heading = translator(locale)("claims.letter.title", { firm: claim.enterprise.name });
  return json({ claim, heading, verdict: canDecide(officer, found.claim), title: titleOf(locale, heading) });
}

export async function action(args: ActionFunctionArgs) {
  const { officer, found } = await bureausClaim(args);
  insist(canDecide(officer, found.claim));
  const form = await readForm(args.request, letterForm);
  if (!form.ok) return unprocessable(form.refused);
  await addressClaimLetter(officer, found.claim.id, form.value.address);
  return redirect(`/bureau/claims/${found.claim.id}/letter`);
}

export default function ClaimLetter() {
  const t = useT();
  const { claim, heading, verdict } = useLoaderData<typeof loader>();
  const answer = useActionData() as { refused?: unknown } | undefined;
  const { id, enterprise, letterAddress } = claim;
  const crumbs = claimCrumbs(t, t("claims.bureau.letterLink"), {
    label: enterprise.name,
    href: `/bureau/claims/${id}`,
  });
  if (!verdict.ok)
    return (
      <BureauDesk crumbs={crumbs}>
        <PageHeading title={heading} />
        <Callout tone="gamboge">{reasonText(t, verdict)}</Callout>
      </BureauDesk>
    );
  return (
    <BureauDesk crumbs={crumbs}>
      <PageHeading title={heading} lead={t("claims.letter.lead")} />
      {letterAddress === null ? null : <LetterMaking claim={{ ...claim, letterAddress }} />}
      <Section title={t("claims.letter.addressSection")}>
        <Form {...told(t, answer?.refused)}>
          <TextField
            name="address"
            label={t("claims.letter.address")}
            hint={t("claims.letter.addressHint")}
            value={letterAddress ?? ""}
            autoComplete="off"
            maxLength={120}
          />
          <Button variant={letterAddress === null ? "filled" : "outlined"} full="phone">
            {t(letterAddress === null ? "claims.letter.save" : "claims.letter.change")}
          </Button>
          {claim.letterAt === null ? null : <p className="note">{t("claims.letter.changeNote")}</p>}
        </Form>
      </Section>
    </BureauDesk>
  );
}
