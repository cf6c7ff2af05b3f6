import type { CheckDetails, PublicCheck } from "~/domains/credentials/check-certificate.server";
import { useT } from "~/i18n/context";
import { honourFacts, LastDay } from "~/routes/certificate-parts";
import { ActRow } from "~/ui/acts/act-row";
import { LinkButton } from "~/ui/acts/link-button";
import { Section } from "~/ui/shell/section";
import { CodeText } from "~/ui/show/code-text";
import { Day } from "~/ui/show/day";
import { DefinitionList } from "~/ui/show/definition-list";

/** What anyone may know of a certificate: no score, no employer, of the name only what its holder agreed to. */
export function CheckedFacts({ answer, details }: { answer: PublicCheck; details: CheckDetails }) {
  const t = useT();
  const holder = details.erased
    ? t("credentials.check.erased")
    : (answer.holder ?? t("credentials.check.notConsented"));
  return (
    <>
      <Section title={t("credentials.one.facts")}>
        <DefinitionList
          items={[
            { term: t("credentials.fact.code"), value: <CodeText code={answer.code ?? ""} /> },
            {
              term: t("credentials.fact.holder"),
              value: holder,
              ...(answer.holder !== null && { note: t("credentials.check.masked") }),
            },
            { term: t("credentials.fact.title"), value: details.title },
            ...(answer.award
              ? honourFacts(t, answer.award)
              : [
                  {
                    term: t("credentials.fact.course"),
                    value: t("credentials.fact.courseName", { course: answer.course ?? "" }),
                  },
                ]),
            { term: t("credentials.fact.issuer"), value: answer.issuer },
            { term: t("credentials.fact.issuedOn"), value: <Day day={answer.issuedOn ?? ""} /> },
            answer.award ? null : { term: t("credentials.fact.expiresOn"), value: <LastDay day={answer.expiresOn} /> },
          ]}
        />
      </Section>
      <Section title={t("credentials.check.sourceTitle")}>
        <p>{t("credentials.check.source")}</p>
        <ActRow>
          <LinkButton href="/verify" variant="outlined" full="phone">
            {t("credentials.check.another")}
          </LinkButton>
          {details.cycleSlug ? <a href={`/honours/${details.cycleSlug}`}>{t("credentials.check.roll")}</a> : null}
          <a href={`/verify/${answer.code}.json`}>{t("credentials.check.json")}</a>
        </ActRow>
      </Section>
    </>
  );
}
