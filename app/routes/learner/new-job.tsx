import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { jobForm } from "~/domains/appointments/employment-forms";
import { stateJob } from "~/domains/appointments/state-employment.server";
import { findEnterprise } from "~/domains/directory/enterprise.store.server";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { requirePerson } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { PageHeading } from "~/ui/shell/page-heading";
import { JobForm } from "./job-form";
import { OwnCrumbs } from "./own-crumbs";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { enterpriseId } = requirePerson(args);
  const { locale } = args.context;
  const firm = enterpriseId === null ? null : await findEnterprise(db, enterpriseId);
  return json({
    employerName: firm?.name ?? "",
    title: titleOf(locale, translator(locale)("appointments.employment.add")),
  });
}

export async function action(args: ActionFunctionArgs) {
  const who = requirePerson(args);
  const form = await readForm(args.request, jobForm);
  if (!form.ok) return unprocessable(form.refused);
  const stated = await stateJob(who, null, form.value);
  if (!stated.ok) return unprocessable(refuseForm([fieldError(stated.field, stated)], form.typed));
  return redirect("/me/employment");
}

export default function NewJob() {
  const t = useT();
  const { employerName } = useLoaderData<typeof loader>();
  const answer = useActionData() as { refused?: unknown } | undefined;
  return (
    <Page width="text">
      <OwnCrumbs
        within={{ label: t("appointments.employment.title"), href: "/me/employment" }}
        here={t("appointments.employment.add")}
      />
      <PageHeading title={t("appointments.employment.add")} lead={t("appointments.employment.addLead")} />
      <JobForm job={{ employerName }} refused={answer?.refused} />
    </Page>
  );
}
