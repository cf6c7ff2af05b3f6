import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { jobForm } from "~/domains/appointments/employment-forms";
import { stateJob } from "~/domains/appointments/state-employment.server";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { ownJob } from "~/http/named-job.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { ActRow } from "~/ui/acts/act-row";
import { LinkButton } from "~/ui/acts/link-button";
import { PageHeading } from "~/ui/shell/page-heading";
import { JobForm } from "./job-form";
import { OwnCrumbs } from "./own-crumbs";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { job } = await ownJob(args);
  const { id, employerName, post, standardsWork, from, to } = job;
  return json({
    job: { id, employerName, post, standardsWork, from, to },
    title: titleOf(args.context.locale, employerName),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { who, job } = await ownJob(args);
  const form = await readForm(args.request, jobForm);
  if (!form.ok) return unprocessable(form.refused);
  const stated = await stateJob(who, job.id, form.value);
  if (!stated.ok) return unprocessable(refuseForm([fieldError(stated.field, stated)], form.typed));
  return redirect("/me/employment");
}

export default function Job() {
  const t = useT();
  const { job } = useLoaderData<typeof loader>();
  const answer = useActionData() as { refused?: unknown } | undefined;
  return (
    <Page width="text">
      <OwnCrumbs
        within={{ label: t("appointments.employment.title"), href: "/me/employment" }}
        here={job.employerName}
      />
      <PageHeading title={job.employerName} lead={t("appointments.employment.changeLead")} />
      <JobForm job={job} refused={answer?.refused} />
      <ActRow>
        <LinkButton href={`/me/employment/${job.id}/removal`} variant="danger">
          {t("appointments.employment.remove")}
        </LinkButton>
      </ActRow>
    </Page>
  );
}
