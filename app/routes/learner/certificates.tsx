import { db } from "@db/client.server";
import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listOwnCertificates } from "~/domains/credentials/assertion.store.server";
import { formatCertificateCode } from "~/domains/credentials/certificate-code";
import { ownHonours } from "~/flows/awards/honour/own-honours.server";
import { requirePerson } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useLocale, useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { formatIsoDay } from "~/kernel/instant-format";
import { HonourRows } from "~/routes/awards/honour-rows";
import { certificateName } from "~/routes/certificate-name";
import { CertificateState } from "~/routes/certificate-parts";
import { viewOf } from "~/routes/certificate-view.server";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { LinkButton } from "~/ui/acts/link-button";
import { PageHeading } from "~/ui/shell/page-heading";
import { EmptyState } from "~/ui/show/empty-state";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { OwnCrumbs } from "./own-crumbs";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const who = requirePerson(args);
  const { locale, now } = args.context;
  const [certificates, honours] = await Promise.all([
    listOwnCertificates(db, who.personId),
    ownHonours(who, { locale, now }),
  ]);
  return json({
    withheld: honours.filter(({ withheld }) => withheld !== null),
    certificates: certificates.map((certificate) => viewOf(certificate, now)),
    title: titleOf(locale, translator(locale)("credentials.mine.title")),
  });
}

export default function Certificates() {
  const t = useT();
  const locale = useLocale();
  const { certificates, withheld } = useLoaderData<typeof loader>();
  return (
    <Page width="text">
      <OwnCrumbs here={t("credentials.mine.title")} />
      <PageHeading title={t("credentials.mine.title")} lead={t("credentials.mine.lead")} />
      <HonourRows honours={withheld} own />
      {certificates.length === 0 ? (
        <EmptyState act={<LinkButton href="/exams">{t("credentials.mine.emptyAct")}</LinkButton>}>
          {t("credentials.mine.empty")}
        </EmptyState>
      ) : (
        <RowList size="large">
          {certificates.map((view) => (
            <Row
              key={view.code}
              level={0}
              title={`${view.title} ${certificateName(t, view)}`}
              href={`/me/certificates/${view.code}`}
              state={<CertificateState {...view} />}
              meta={[
                t("credentials.mine.rowCode", { code: formatCertificateCode(view.code) }),
                t("credentials.mine.rowIssued", { day: formatIsoDay(view.issuedOn, locale), issuer: view.issuerName }),
                ...(view.renewed && !view.corrected ? [t("credentials.mine.rowRenewed")] : []),
              ]}
            />
          ))}
        </RowList>
      )}
    </Page>
  );
}
