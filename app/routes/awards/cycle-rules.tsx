import type { CycleView } from "~/flows/awards/cycle/cycle-view.server";
import { useT } from "~/i18n/context";
import { Section } from "~/ui/shell/section";
import { CycleAmendments } from "./cycle-amendments";
import { CycleEligibility } from "./cycle-eligibility";
import { CycleAbout, CycleDays } from "./cycle-facts";
import { CycleNotice } from "./cycle-notice";
import { CycleQuotas } from "./cycle-quotas";
import { CycleRubric } from "./cycle-rubric";
import { CycleScoring } from "./cycle-scoring";

/** The rules of a cycle in full and in plain words, as everybody reads them. */
export function CycleRules({ cycle }: { cycle: CycleView }) {
  const t = useT();
  return (
    <>
      <CycleAbout introduction={cycle.introduction} />
      <Section title={t("awardDesk.fields.days")} id="days">
        <CycleDays cycle={cycle} />
      </Section>
      <CycleEligibility cycle={cycle} />
      <CycleQuotas cycle={cycle} />
      <CycleRubric cycle={cycle} />
      <CycleScoring cycle={cycle} />
      <CycleNotice cycle={cycle} />
      <CycleAmendments cycle={cycle} />
    </>
  );
}
