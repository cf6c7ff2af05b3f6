import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { regionsOf } from "~/domains/directory/bureau-scope.server";
import { registerForm } from "~/domains/directory/enterprise-facts-form";
import { registerEnterprise } from "~/domains/directory/set-enterprise.server";
import { countyPlaces } from "~/flows/enterprises/read-firm-facts.server";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { requireBureauOfficer } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { FirmFields } from "~/routes/firm-fields";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { TextField } from "~/ui/forms/text-field";
import { PageHeading } from "~/ui/shell/page-heading";
import { BureauDesk } from "./desk";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const places = await countyPlaces(await regionsOf(requireBureauOfficer(args)));
  return json({
    places,
    title: titleOf(args.context.locale, translator(args.context.locale)("enterprises.add.title")),
  });
}

export async function action(args: ActionFunctionArgs) {
  const officer = requireBureauOfficer(args);
  const form = await readForm(args.request, registerForm);
  if (!form.ok) return unprocessable(form.refused);
  const added = await registerEnterprise(officer, form.value);
  if (!added.ok) return unprocessable(refuseForm([fieldError(added.field, added)], form.typed));
  return redirect(`/bureau/enterprises/${added.enterpriseId}`);
}

export default function NewBureauEnterprise() {
  const t = useT();
  const { places } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <BureauDesk
      crumbs={[
        { label: t("bureau.enterprises.title"), href: "/bureau/enterprises" },
        { label: t("enterprises.add.title") },
      ]}
    >
      <PageHeading title={t("enterprises.add.title")} lead={t("enterprises.add.lead")} />
      <Form {...told(t, answer?.refused)}>
        <TextField
          name="code"
          label={t("enterprises.fields.code")}
          hint={t("people.enterprise.codeHint")}
          maxLength={60}
          width="code"
          spellCheck={false}
        />
        <TextField
          name="codeReason"
          label={t("enterprises.add.codeReason")}
          hint={t("enterprises.add.codeReasonHint")}
          optional
          maxLength={200}
        />
        <FirmFields places={places} />
        <Button full="phone">{t("enterprises.add.act")}</Button>
      </Form>
    </BureauDesk>
  );
}
