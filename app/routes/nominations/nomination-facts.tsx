import type { NominationView } from "~/flows/awards/nomination/nomination-view.server";
import { useLocale, useT } from "~/i18n/context";
import { formatInstant } from "~/kernel/instant-format";
import { Section } from "~/ui/shell/section";
import { DefinitionList } from "~/ui/show/definition-list";

/** Who, for what, how it came about, and what it cost to write. */
export function NominationFacts({ nomination }: { nomination: NominationView }) {
  const t = useT();
  const locale = useLocale();
  const { id, can, nominee, origin, opener, category, burden, consent } = nomination;
  const yes = (agreed: boolean | null) => t(agreed ? "nominations.consent.yes" : "nominations.consent.no");
  const said = (agreed: boolean | null, withdrawnAt: number | null) =>
    withdrawnAt === null ? yes(agreed) : t("nominations.consent.takenBack", { at: formatInstant(withdrawnAt, locale) });
  return (
    <>
      <Section title={t("nominations.one.facts")} size="small">
        <DefinitionList
          items={[
            { term: t("nominations.one.nominee"), value: nominee.name },
            { term: t("nominations.one.employer"), value: nominee.employer },
            { term: t("nominations.eligibility.category"), value: category.name },
            { term: t("nominations.one.origin"), value: t(`nominations.one.${origin}`, { name: opener }) },
            {
              term: t("nominations.one.burden"),
              value: t("nominations.one.burdenValue", burden),
              note: t("nominations.one.burdenNote"),
            },
            burden.officerFields > 0 && {
              term: t("nominations.one.officerBurden"),
              value: t("nominations.one.officerBurdenValue", burden),
            },
          ]}
        />
      </Section>
      {consent.consentedAt === null ? null : (
        <Section title={t("nominations.consent.section")} size="small">
          <DefinitionList
            items={[
              { term: t("nominations.consent.publishedName"), value: yes(consent.publishName) },
              {
                term: t("nominations.consent.publishedSummary"),
                value: said(consent.publishSummary, consent.summaryWithdrawnAt),
              },
              {
                term: t("nominations.consent.publishedOtherwise"),
                value: said(consent.publishOtherwise, consent.nameWithdrawnAt),
              },
            ]}
          />
          <p className="note">{t("nominations.consent.given", { at: formatInstant(consent.consentedAt, locale) })}</p>
          {consent.agreed ? null : <p className="note">{t("nominations.consent.outdated")}</p>}
          {can.unpublish ? (
            <p>
              <a href={`/nominations/${id}/publication-withdrawal`}>{t("nominations.publication.title")}</a>
            </p>
          ) : null}
        </Section>
      )}
    </>
  );
}
