import type { VerifyStatus } from "~/domains/credentials/assertion-status";
import type { CheckedAward } from "~/domains/credentials/check-certificate.server";
import { useLocale, useT } from "~/i18n/context";
import type { Translate } from "~/i18n/translate";
import { formatDay, formatIsoDay } from "~/kernel/instant-format";
import { Callout } from "~/ui/show/callout";
import { CodeText } from "~/ui/show/code-text";
import { Day } from "~/ui/show/day";
import { type Definition, DefinitionList } from "~/ui/show/definition-list";
import { State, type StateKind } from "~/ui/show/state";
import type { CertificateView } from "./certificate-view.server";

const KINDS: Record<VerifyStatus, StateKind> = {
  valid: "ok",
  expired: "attention",
  revoked: "danger",
  unknown: "attention",
};

export interface CertificateStateProps {
  status: VerifyStatus;
  corrected?: boolean;
  expiresOn?: string | null;
  revokedAt?: number | null;
  size?: "large";
  /** Beside the word instead of the date. */
  detail?: string;
}

/** How a certificate stands, in a word with its date. */
export function CertificateState({ status, corrected, expiresOn, revokedAt, size, detail }: CertificateStateProps) {
  const t = useT();
  const locale = useLocale();
  const day = expiresOn ? formatIsoDay(expiresOn, locale) : "";
  const dated: Record<VerifyStatus, string> = {
    valid: day ? t("credentials.status.validUntil", { day }) : t("credentials.status.validForever"),
    expired: t("credentials.status.expiredOn", { day }),
    revoked: revokedAt ? t("credentials.status.endedOn", { day: formatDay(revokedAt, locale) }) : "",
    unknown: "",
  };
  return (
    <State
      kind={KINDS[status]}
      word={t(`credentials.status.${corrected ? "corrected" : status}`)}
      {...(status === "unknown" && { icon: "search" as const })}
      {...(status === "expired" && { icon: "calendar" as const })}
      detail={detail ?? dated[status]}
      {...(size && { size })}
    />
  );
}

/** 演示: on every page that shows a demonstration's certificate. */
export function DemoNote({ honour }: { honour?: boolean }) {
  const t = useT();
  return (
    <Callout tone="gamboge" title={t("credentials.demo.title")}>
      {t(honour ? "credentials.demo.honour" : "credentials.demo.text")}
    </Callout>
  );
}

/** Every line of a certificate, as printed. `first` goes before them. */
export function CertificateFacts({ view, first = [] }: { view: CertificateView; first?: readonly Definition[] }) {
  const t = useT();
  const locale = useLocale();
  const { score, maxScore: max, cutScore: cut } = view;
  return (
    <DefinitionList
      items={[
        ...first,
        { term: t("credentials.fact.holder"), value: view.holderName },
        { term: t("credentials.fact.employer"), value: view.employerName },
        { term: t("credentials.fact.title"), value: view.title },
        ...(view.award ? honourFacts(t, view.award) : learnt(t, view)),
        view.hours === null
          ? null
          : { term: t("credentials.fact.hours"), value: t("credentials.fact.hoursValue", { hours: view.hours }) },
        view.renewal
          ? {
              term: t("hours.renewal.fact"),
              value: t("hours.renewal.factValue", {
                ...view.renewal,
                from: formatIsoDay(view.renewal.from, locale),
                to: formatIsoDay(view.renewal.to, locale),
              }),
            }
          : view.award
            ? null
            : { term: t("credentials.fact.score"), value: t("credentials.fact.scoreValue", { score, max, cut }) },
        { term: t("credentials.fact.issuer"), value: view.issuerName },
        {
          term: t("credentials.fact.issuedOn"),
          value: <Day day={view.issuedOn} />,
          ...(view.reissuedAt !== null && {
            note: t("credentials.fact.reissuedOn", { day: formatDay(view.reissuedAt, locale) }),
          }),
        },
        view.award ? null : { term: t("credentials.fact.expiresOn"), value: <LastDay day={view.expiresOn} /> },
        { term: t("credentials.fact.code"), value: <CodeText code={view.code} /> },
      ]}
    />
  );
}

const learnt = (t: Translate, view: CertificateView): Definition[] => [
  { term: t("credentials.fact.course"), value: t("credentials.fact.courseName", { course: view.courseTitle }) },
  { term: t("credentials.fact.outcome"), value: view.outcome },
];

/** What was honoured, in which cycle, and by whose approval; for the pages that show a certificate. */
export const honourFacts = (t: Translate, award: CheckedAward): Definition[] => [
  { term: t("credentials.fact.award"), value: award.label },
  { term: t("credentials.fact.category"), value: award.category },
  { term: t("credentials.fact.cycle"), value: award.cycle },
  { term: t("credentials.fact.approval"), value: award.approvalDocument, note: award.authority },
];

/** The last day of validity, or that there is none. */
export function LastDay({ day }: { day: string | null }) {
  const t = useT();
  return day === null ? <span>{t("credentials.fact.noEnd")}</span> : <Day day={day} />;
}
