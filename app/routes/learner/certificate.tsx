import { db } from "@db/client.server";
import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findByIssueKey } from "~/domains/credentials/assertion.store.server";
import { canAskCorrection } from "~/domains/credentials/certificate-acts";
import { formatCertificateCode } from "~/domains/credentials/certificate-code";
import { certificateFileKb } from "~/domains/credentials/certificate-file.server";
import { listCorrections } from "~/domains/credentials/name-correction.store.server";
import { listLinks } from "~/domains/credentials/share-certificate.server";
import { hasConsent } from "~/domains/people/consent.store.server";
import { readRenewalStanding } from "~/flows/hours/hours-standing.server";
import { requirePerson } from "~/http/guards.server";
import { ownCertificate } from "~/http/named-certificate.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { config } from "~/kernel/config";
import { certificateName } from "~/routes/certificate-name";
import { CertificateFacts, CertificateState, DemoNote } from "~/routes/certificate-parts";
import { viewOf } from "~/routes/certificate-view.server";
import { CorrectionList } from "~/routes/correction-list";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { Breadcrumbs } from "~/ui/shell/breadcrumbs";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { CertificateActs } from "./certificate-acts";
import { CertificateNotes } from "./certificate-notes";
import { ShareForm } from "./share-form";
import { ShareLinks } from "./share-link-list";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const holder = requirePerson(args);
  const { locale, now } = args.context;
  const certificate = await ownCertificate(holder, args.params.code);
  const [corrections, links, consented, replacedBy, kb, standing] = await Promise.all([
    listCorrections(db, certificate.id),
    listLinks(db, certificate.id),
    hasConsent(db, holder.personId, "public-verification"),
    findByIssueKey(db, `replaces:${certificate.id}`),
    certificateFileKb(certificate, config.origin),
    readRenewalStanding(db, certificate, now),
  ]);
  const view = viewOf(certificate, now);
  const pending = corrections.some(({ outcome }) => outcome === "pending");
  const open = view.status === "valid" && !view.renewed && standing.needed !== null;
  return json({
    view,
    renewal: open ? (standing.verdict.ok ? ("now" as const) : ("later" as const)) : null,
    corrections,
    links,
    consented,
    kb,
    now,
    newerCode: replacedBy?.code ?? null,
    canCorrect: canAskCorrection({ holderName: view.holderName, status: view }, pending).ok,
    title: titleOf(
      locale,
      translator(locale)("credentials.one.title", { title: view.title, code: formatCertificateCode(view.code) }),
    ),
  });
}

export default function CertificatePage() {
  const t = useT();
  const { view, corrections, links, consented, kb, now, newerCode, canCorrect, renewal } =
    useLoaderData<typeof loader>();
  const stands = view.status !== "revoked";
  return (
    <Page width="text">
      <Breadcrumbs crumbs={[{ label: t("credentials.mine.title"), href: "/me/certificates" }, { label: view.title }]} />
      <PageHeading title={view.title} lead={certificateName(t, view)}>
        <CertificateState {...view} />
      </PageHeading>
      <CertificateNotes view={view} newerCode={newerCode} consented={consented} />
      <CertificateActs view={view} kb={kb} canCorrect={canCorrect} renewal={renewal} />
      {view.demo ? <DemoNote honour={view.award !== null} /> : null}
      <CorrectionList corrections={corrections} />
      <Section title={t("credentials.one.facts")}>
        <CertificateFacts view={view} />
      </Section>
      {stands || links.length > 0 ? (
        <Section title={t("credentials.links.title")} id="links">
          {stands ? <ShareForm code={view.code} /> : null}
          <ShareLinks code={view.code} links={links} now={now} />
        </Section>
      ) : null}
    </Page>
  );
}
