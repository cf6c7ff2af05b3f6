import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formatCertificateCode } from "~/domains/credentials/certificate-code";
import { renewCertificate } from "~/flows/hours/renew-certificate.server";
import { requirePerson } from "~/http/guards.server";
import { ownCertificate } from "~/http/named-certificate.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { LinkButton } from "~/ui/acts/link-button";
import { Form } from "~/ui/forms/form";
import { Breadcrumbs } from "~/ui/shell/breadcrumbs";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { Callout } from "~/ui/show/callout";
import { RenewalNeeds } from "./renewal-needs";
import { RenewalOutcome } from "./renewal-outcome";
import { renewalView } from "./renewal-view.server";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const holder = requirePerson(args);
  const { locale, now } = args.context;
  const certificate = await ownCertificate(holder, args.params.code);
  const view = await renewalView(db, holder, certificate, now);
  return json({ view, title: titleOf(locale, translator(locale)("hours.renewal.title")) });
}

export async function action(args: ActionFunctionArgs) {
  const holder = requirePerson(args);
  const certificate = await ownCertificate(holder, args.params.code);
  const { code } = await renewCertificate(holder, certificate.code);
  return redirect(`/me/certificates/${code}`);
}

export default function CertificateRenewal() {
  const t = useT();
  const { view } = useLoaderData<typeof loader>();
  const back = `/me/certificates/${view.code}`;
  const crumbs = [
    { label: t("credentials.mine.title"), href: "/me/certificates" },
    { label: formatCertificateCode(view.code), href: back },
    { label: t("hours.renewal.title") },
  ];
  return (
    <Page width="text">
      <Breadcrumbs crumbs={crumbs} />
      <PageHeading
        title={t("hours.renewal.title")}
        above={t("credentials.fact.courseName", { course: view.courseTitle })}
        lead={t("hours.renewal.lead")}
      />
      {view.newCode ? (
        <Callout tone="bamboo" title={t("hours.renewal.doneTitle")}>
          <a href={`/me/certificates/${view.newCode}`}>{t("hours.renewal.open")}</a>
        </Callout>
      ) : null}
      <Section title={t("hours.renewal.needs")}>
        <RenewalNeeds view={view} />
      </Section>
      {view.ok ? (
        <>
          <RenewalOutcome view={view} />
          <Form>
            <ActRow>
              <Button full="phone">{t("hours.renewal.act")}</Button>
              <a href={back}>{t("hours.renewal.back")}</a>
            </ActRow>
          </Form>
        </>
      ) : (
        <p>
          <LinkButton href={back} variant="outlined" full="phone">
            {t("hours.renewal.back")}
          </LinkButton>
        </p>
      )}
    </Page>
  );
}
