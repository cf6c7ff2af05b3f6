import { type ConflictKind, checkHoursOf, decisionRuleOf } from "~/domains/awards/cycle/cycle-rules";
import type { CycleView } from "~/flows/awards/cycle/cycle-view.server";
import { useT } from "~/i18n/context";
import { each } from "~/ui/each";
import { Section } from "~/ui/shell/section";

/** How scores count, what decides a tie, and who does not review whom. */
export function CycleScoring({ cycle }: { cycle: CycleView }) {
  const t = useT();
  const { scoring, ties, rubric, conflicts } = cycle.rules;
  const { voting, quorum, majority } = decisionRuleOf(cycle.rules);
  const checkHours = checkHoursOf(cycle.rules);
  const nameOf = (criterion: string) => rubric.find(({ id }) => id === criterion)?.name ?? "";
  return (
    <>
      <Section title={t("awards.scoring.title")} id="scoring">
        <p>{t("awards.scoring.jurors", { count: scoring.jurors })}</p>
        <p>{scoring.drop > 0 ? t("awards.scoring.drop", { count: scoring.drop }) : t("awards.scoring.noDrop")}</p>
        <p>
          {checkHours > 0 ? t("awards.scoring.checkHours", { count: checkHours }) : t("awards.scoring.checkHoursNone")}
        </p>
        <h3>{t("awards.scoring.tiesTitle")}</h3>
        <p>{t("awards.scoring.tiesLead")}</p>
        <ol className="numbered">
          {each(ties, (step) => (
            <li>
              {step.by === "criterion"
                ? t("awards.scoring.criterion", { name: nameOf(step.criterion) })
                : t(`awards.scoring.${step.by}`)}
            </li>
          ))}
        </ol>
        <h3>{t("awards.scoring.meetingTitle")}</h3>
        <p>{t("awards.scoring.meeting")}</p>
        {quorum > 0 ? <p>{t("awards.scoring.quorum", { count: quorum })}</p> : null}
        {voting === "none" ? null : (
          <p>
            {t(`awards.scoring.votings.${voting}`)} {t(`awards.scoring.majorities.${majority}`)}
          </p>
        )}
      </Section>
      <Section title={t("awards.scoring.conflictsTitle")} id="conflicts">
        <p>{t("awards.scoring.conflictsLead")}</p>
        <ul className="points">
          {conflicts.kinds.map((kind) => (
            <li key={kind}>{t(`awards.conflictKinds.${kind as ConflictKind}`)}</li>
          ))}
        </ul>
        <p>
          {conflicts.years > 0 ? t("awards.scoring.years", { count: conflicts.years }) : t("awards.scoring.yearsNone")}
        </p>
      </Section>
    </>
  );
}
