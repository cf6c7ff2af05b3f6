import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type ConsentView, showOwnPrivacy } from "~/flows/people/show-privacy.server";
import { requirePerson } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { LinkButton } from "~/ui/acts/link-button";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { OwnConsents } from "./own-consents";
import { OwnCrumbs } from "./own-crumbs";
import { OwnHoldings } from "./own-holdings";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { locale } = args.context;
  const view = await showOwnPrivacy(requirePerson(args), locale);
  return json({ ...view, title: titleOf(locale, translator(locale)("people.privacy.title")) });
}

export default function OwnPrivacy() {
  const t = useT();
  const { holdings, consents } = useLoaderData<typeof loader>();
  return (
    <Page>
      <OwnCrumbs here={t("people.privacy.title")} />
      <PageHeading title={t("people.privacy.title")} lead={t("people.privacy.lead")} />
      <Section title={t("people.privacy.held")} link={{ href: "/privacy", text: t("people.privacy.notice") }}>
        <OwnHoldings {...holdings} />
      </Section>
      <Section title={t("people.privacy.consents")}>
        <OwnConsents consents={consents as ConsentView[]} />
      </Section>
      <Section title={t("people.privacy.exportTitle")} id="export">
        <p>{t("people.privacy.exportLead")}</p>
        <p>
          <LinkButton href="/me/privacy/export" download variant="outlined">
            {t("people.privacy.exportAct")}
          </LinkButton>
        </p>
      </Section>
      <Section title={t("people.privacy.eraseTitle")} id="erasure">
        <p>{t("people.privacy.eraseLead")}</p>
        <p>
          <LinkButton href="/me/privacy/erasure" variant="outlined">
            {t("people.privacy.eraseAct")}
          </LinkButton>
        </p>
      </Section>
    </Page>
  );
}
