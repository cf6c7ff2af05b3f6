import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { VerifyStatus } from "~/domains/credentials/assertion-status";
import { checkCertificate } from "~/domains/credentials/check-certificate.server";
import { demoCertificateCode } from "~/domains/credentials/demo-code.server";
import { typedAgain } from "~/domains/credentials/typed-code";
import type { RouteHandle } from "~/http/policy";
import { useLocale, useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { formatDay, formatInstant, formatIsoDay } from "~/kernel/instant-format";
import { CertificateState, DemoNote } from "~/routes/certificate-parts";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { Band } from "~/ui/shell/band";
import { Breadcrumbs } from "~/ui/shell/breadcrumbs";
import { PageHeading } from "~/ui/shell/page-heading";
import { CheckedFacts } from "./checked-facts";
import { VerifyForm } from "./verify-form";

export const handle = { policy: "public" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...pageTitle.meta({ data }),
  { name: "robots", content: "noindex" },
];
export const headers = () => ({ "X-Robots-Tag": "noindex" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const typed = params.code ?? "";
  const check = await checkCertificate(typed, context.now);
  return json({
    ...check,
    typed: typedAgain(typed),
    at: context.now,
    example: check.details ? null : await demoCertificateCode(context.now),
    title: titleOf(context.locale, translator(context.locale)("credentials.check.title")),
  });
}

const TONES: Record<VerifyStatus, "bamboo" | "gamboge" | "ink"> = {
  valid: "bamboo",
  expired: "gamboge",
  revoked: "ink",
  unknown: "gamboge",
};

export default function CertificateCheck() {
  const t = useT();
  const locale = useLocale();
  const { answer, details, typed, at, example } = useLoaderData<typeof loader>();
  const sentence = useSentence();
  const here = t("credentials.check.title");
  return (
    <Page width="text">
      <Breadcrumbs crumbs={[{ label: t("credentials.check.here"), href: "/verify" }, { label: here }]} />
      <PageHeading title={here} lead={t("credentials.check.checkedAt", { instant: formatInstant(at, locale) })} />
      <Band tone={TONES[answer.status]}>
        <CertificateState {...answer} {...details} size="large" detail="" />
        <p>{sentence}</p>
        {details?.renewed && !details.corrected ? <p>{t("credentials.check.renewed")}</p> : null}
        {details ? null : <VerifyForm example={example} value={typed} />}
      </Band>
      {details?.demo ? <DemoNote honour={answer.award !== undefined} /> : null}
      {details ? <CheckedFacts answer={answer} details={details} /> : null}
    </Page>
  );
}

/** What was found, in one or two sentences: whose certificate this is not said, only what, by whom and when. */
function useSentence(): string {
  const t = useT();
  const locale = useLocale();
  const { answer, details, typed } = useLoaderData<typeof loader>();
  if (!details) {
    if (answer.code !== null) return t("credentials.check.unknownCode", { code: typed });
    return typed.trim() === "" ? t("credentials.check.unknownEmpty") : t("credentials.check.unknownTyped", { typed });
  }
  return t(
    `credentials.check.${details.corrected ? "corrected" : (answer.status as "valid" | "expired" | "revoked")}`,
    {
      code: typed,
      issuer: answer.issuer ?? "",
      issuedOn: formatIsoDay(answer.issuedOn ?? "", locale),
      expiresOn: answer.expiresOn ? formatIsoDay(answer.expiresOn, locale) : "",
      endedOn: details.revokedAt === null ? "" : formatDay(details.revokedAt, locale),
    },
  );
}
