import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { educationForm } from "~/domains/appointments/employment-forms";
import { DEGREES, TITLES } from "~/domains/appointments/qualification";
import { qualifiedOf } from "~/domains/appointments/qualification.store.server";
import { stateEducation } from "~/domains/appointments/state-employment.server";
import { readForm, unprocessable } from "~/http/forms.server";
import { requirePerson } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { RadioGroup } from "~/ui/forms/radio-group";
import { PageHeading } from "~/ui/shell/page-heading";
import { OwnCrumbs } from "./own-crumbs";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { personId } = requirePerson(args);
  const { locale } = args.context;
  const { degree, title: professional } = await qualifiedOf(db, personId);
  return json({
    degree,
    professional,
    title: titleOf(locale, translator(locale)("appointments.employment.educationTitle")),
  });
}

export async function action(args: ActionFunctionArgs) {
  const who = requirePerson(args);
  const form = await readForm(args.request, educationForm);
  if (!form.ok) return unprocessable(form.refused);
  await stateEducation(who, form.value);
  return redirect("/me/employment");
}

export default function Education() {
  const t = useT();
  const { degree, professional } = useLoaderData<typeof loader>();
  const answer = useActionData() as { refused?: unknown } | undefined;
  return (
    <Page width="text">
      <OwnCrumbs
        within={{ label: t("appointments.employment.title"), href: "/me/employment" }}
        here={t("appointments.employment.educationTitle")}
      />
      <PageHeading
        title={t("appointments.employment.educationTitle")}
        lead={t("appointments.employment.educationLead")}
      />
      <Form {...told(t, answer?.refused)}>
        <RadioGroup
          name="degree"
          label={t("appointments.employment.degree")}
          options={[
            ...DEGREES.map((one) => ({ value: one, label: t(`appointments.degree.${one}`) })),
            { value: "", label: t("appointments.employment.leaveOut") },
          ]}
          value={degree ?? ""}
        />
        <RadioGroup
          name="title"
          label={t("appointments.employment.professional")}
          options={[
            ...TITLES.map((one) => ({ value: one, label: t(`appointments.professional.${one}`) })),
            { value: "", label: t("appointments.employment.noTitle") },
          ]}
          value={professional ?? ""}
        />
        <Button full="phone">{t("appointments.employment.save")}</Button>
      </Form>
    </Page>
  );
}
