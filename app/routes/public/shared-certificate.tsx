import { db } from "@db/client.server";
import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { openShareLink } from "~/domains/credentials/share-certificate.server";
import type { RouteHandle } from "~/http/policy";
import { useLocale, useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { NotFound } from "~/kernel/errors";
import { formatInstant } from "~/kernel/instant-format";
import { CertificateFacts, CertificateState, DemoNote } from "~/routes/certificate-parts";
import { type CertificateView, viewOf } from "~/routes/certificate-view.server";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { LinkButton } from "~/ui/acts/link-button";
import { PageHeading } from "~/ui/shell/page-heading";

export const handle = { policy: "public" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...pageTitle.meta({ data }),
  { name: "robots", content: "noindex, nofollow" },
];

/** The address is a secret: it is neither found by search engines nor told to the next page. */
const SECRET = { "X-Robots-Tag": "noindex, nofollow", "Referrer-Policy": "no-referrer" };
export const headers = () => SECRET;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const t = translator(context.locale);
  const opened = await openShareLink(db, params.token ?? "", context.now);
  if (!opened) throw new NotFound("no such link");
  const key = opened.certificate ? "credentials.shared.title" : "credentials.shared.goneTitle";
  const view = opened.certificate && viewOf(opened.certificate, context.now);
  const until = opened.certificate ? opened.until : null;
  return json({ view, until, title: titleOf(context.locale, t(key)) }, { status: view ? 200 : 410, headers: SECRET });
}

export default function SharedCertificate() {
  const { view, until } = useLoaderData<typeof loader>();
  return view && until !== null ? <Whole view={view} until={until} /> : <Gone />;
}

function Whole({ view, until }: { view: CertificateView; until: number }) {
  const t = useT();
  const end = formatInstant(until, useLocale());
  return (
    <Page width="text">
      <PageHeading title={t("credentials.shared.title")} lead={t("credentials.shared.lead", { end })} />
      <p>
        <CertificateState {...view} size="large" />
      </p>
      {view.demo ? <DemoNote honour={view.award !== null} /> : null}
      <CertificateFacts view={view} />
      <p>
        <LinkButton href={`/verify/${view.code}`} variant="outlined">
          {t("credentials.shared.openCheck")}
        </LinkButton>
      </p>
      <p className="note">{t("credentials.shared.openCheckNote")}</p>
    </Page>
  );
}

function Gone() {
  const t = useT();
  return (
    <Page width="text">
      <PageHeading title={t("credentials.shared.goneTitle")} lead={t("credentials.shared.goneLead")} />
      <p>
        <LinkButton href="/verify">{t("credentials.shared.goneAct")}</LinkButton>
      </p>
    </Page>
  );
}
