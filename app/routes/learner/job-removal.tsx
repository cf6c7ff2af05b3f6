import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { removeJob } from "~/domains/appointments/state-employment.server";
import { ownJob } from "~/http/named-job.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { PageHeading } from "~/ui/shell/page-heading";
import { OwnCrumbs } from "./own-crumbs";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { job } = await ownJob(args);
  const { locale } = args.context;
  const heading = translator(locale)("appointments.employment.removeTitle", { name: job.employerName });
  return json({ id: job.id, heading, title: titleOf(locale, heading) });
}

export async function action(args: ActionFunctionArgs) {
  const { who, job } = await ownJob(args);
  await removeJob(who, job.id);
  return redirect("/me/employment");
}

export default function JobRemoval() {
  const t = useT();
  const { id, heading } = useLoaderData<typeof loader>();
  return (
    <Page width="text">
      <OwnCrumbs within={{ label: t("appointments.employment.title"), href: "/me/employment" }} here={heading} />
      <PageHeading title={heading} lead={t("appointments.employment.removeLead")} />
      <Form>
        <ActRow>
          <Button variant="danger" full="phone">
            {t("appointments.employment.remove")}
          </Button>
          <a href={`/me/employment/${id}`}>{t("appointments.cancel")}</a>
        </ActRow>
      </Form>
    </Page>
  );
}
