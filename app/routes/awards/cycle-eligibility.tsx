import type { EvidenceKind } from "~/domains/awards/cycle/cycle-rules";
import type { CycleView } from "~/flows/awards/cycle/cycle-view.server";
import { useT } from "~/i18n/context";
import { Section } from "~/ui/shell/section";

/** Who can be nominated, and which papers are taken. */
export function CycleEligibility({ cycle }: { cycle: CycleView }) {
  const t = useT();
  const { eligibility, evidence } = cycle.rules;
  const { appointedMonths, windowMonths: months, hours, dutyRecords, dutyKinds, yearsSinceAward } = eligibility;
  const conditions = [
    eligibility.certificate && t("awards.eligibility.certificate"),
    appointedMonths > 0 && t("awards.eligibility.appointed", { count: appointedMonths }),
    hours > 0 && t("awards.eligibility.hours", { count: hours, months }),
    dutyRecords > 0 &&
      (dutyKinds > 1
        ? t("awards.eligibility.recordsOfKinds", { count: dutyRecords, kinds: dutyKinds, months })
        : t("awards.eligibility.records", { count: dutyRecords, months })),
    yearsSinceAward > 0 && t("awards.eligibility.since", { count: yearsSinceAward }),
  ].filter((line) => line !== false);
  const kinds = evidence.kinds.map((kind) => t(`awards.evidenceKinds.${kind as EvidenceKind}`)).join(t("ui.listWith"));
  return (
    <Section title={t("awards.eligibility.title")} id="eligibility">
      <p>{t("awards.eligibility.lead")}</p>
      {conditions.length === 0 ? (
        <p>{t("awards.eligibility.none")}</p>
      ) : (
        <ul className="points">
          {conditions.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <h3>{t("awards.eligibility.evidence")}</h3>
      <p>
        {evidence.kinds.length > 0
          ? t("awards.eligibility.evidenceKinds", { kinds })
          : t("awards.eligibility.evidenceNone")}
      </p>
      <p>
        {evidence.documents > 0
          ? t("awards.eligibility.documents", { count: evidence.documents })
          : t("awards.eligibility.documentsNone")}
      </p>
    </Section>
  );
}
