import { db } from "@db/client.server";
import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { decidedBy } from "~/domains/credentials/assertion.store.server";
import { canReinstate, canReissue, canRevoke } from "~/domains/credentials/certificate-acts";
import { formatCertificateCode } from "~/domains/credentials/certificate-code";
import { historyOf } from "~/domains/credentials/certificate-history.server";
import { listCorrections } from "~/domains/credentials/name-correction.store.server";
import { groundOf } from "~/flows/certificates/certificate-ground.server";
import { requireAdministrator } from "~/http/guards.server";
import { anyCertificate } from "~/http/named-certificate.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { reasonText, translator } from "~/i18n/translate";
import { CertificateFacts, CertificateState, DemoNote } from "~/routes/certificate-parts";
import { viewOf } from "~/routes/certificate-view.server";
import { CorrectionList } from "~/routes/correction-list";
import { DeskPage } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { ActRow } from "~/ui/acts/act-row";
import { LinkButton } from "~/ui/acts/link-button";
import { Breadcrumbs } from "~/ui/shell/breadcrumbs";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { Callout } from "~/ui/show/callout";
import { CertificateHistory } from "./certificate-history";
import { adminRooms } from "./rooms";

export const handle = { policy: "admin" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const administrator = requireAdministrator(args);
  const certificate = await anyCertificate(administrator, args.params.code);
  const { locale, now } = args.context;
  const view = viewOf(certificate, now);
  const decided = decidedBy(administrator, certificate, now);
  const corrections = await listCorrections(db, certificate.id);
  return json({
    view,
    corrections,
    personId: certificate.personId,
    history: await historyOf(db, certificate),
    can: {
      revoke: canRevoke(decided),
      reinstate: canReinstate(decided, await groundOf(db, certificate, now)),
      reissue: canReissue(decided),
    },
    title: titleOf(locale, translator(locale)("credentials.desk.one", { code: formatCertificateCode(view.code) })),
  });
}

export default function CertificatePage() {
  const t = useT();
  const { view, corrections, personId, history, can } = useLoaderData<typeof loader>();
  const here = `/admin/certificates/${view.code}`;
  const own = Object.values(can).some((verdict) => !verdict.ok && verdict.reason === "certificate.own");
  const waits = corrections.some(({ outcome }) => outcome === "pending");
  const heading = t("credentials.desk.one", { code: formatCertificateCode(view.code) });
  return (
    <DeskPage rooms={adminRooms(t)} label={t("staff.admin.rooms.label")}>
      <Breadcrumbs crumbs={[{ label: t("credentials.desk.title"), href: "/admin/certificates" }, { label: heading }]} />
      <PageHeading title={heading} lead={view.holderName ?? t("credentials.desk.holderNone")}>
        <CertificateState {...view} />
      </PageHeading>
      <ActRow>
        {can.reissue.ok ? (
          <LinkButton href={`${here}/reissue`} variant={waits ? "filled" : "outlined"} icon="pencil">
            {t(waits ? "credentials.desk.answerRequest" : "credentials.desk.reissue")}
          </LinkButton>
        ) : null}
        {can.reinstate.ok ? (
          <LinkButton href={`${here}/reinstatement`} variant="outlined" icon="refresh">
            {t("credentials.desk.reinstate")}
          </LinkButton>
        ) : null}
        {view.holderName === null ? null : (
          <LinkButton href={`/certificates/${view.code}.pdf`} variant="outlined" icon="download">
            {t("credentials.desk.download")}
          </LinkButton>
        )}
        {can.revoke.ok ? (
          <LinkButton href={`${here}/revocation`} variant="danger">
            {t("credentials.desk.revoke")}
          </LinkButton>
        ) : null}
      </ActRow>
      {own ? <Callout tone="tile">{reasonText(t, { reason: "certificate.own" })}</Callout> : null}
      {view.status === "revoked" && !view.corrected && !can.reinstate.ok && !own ? (
        <Callout tone="tile">{reasonText(t, can.reinstate)}</Callout>
      ) : null}
      {view.demo ? <DemoNote honour={view.award !== null} /> : null}
      <Section title={t("credentials.one.facts")}>
        <CertificateFacts view={view} />
        <ActRow>
          <a href={`/verify/${view.code}`}>{t("credentials.one.openCheck")}</a>
          {personId === null ? null : <a href={`/admin/people/${personId}`}>{t("credentials.desk.account")}</a>}
        </ActRow>
      </Section>
      <CorrectionList corrections={corrections} />
      <CertificateHistory history={history} />
    </DeskPage>
  );
}
