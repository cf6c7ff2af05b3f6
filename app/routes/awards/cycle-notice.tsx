import type { CycleView } from "~/flows/awards/cycle/cycle-view.server";
import { useT } from "~/i18n/context";
import { Section } from "~/ui/shell/section";

/** 公示 with its counting rule, objections, and what an award brings. */
export function CycleNotice({ cycle }: { cycle: CycleView }) {
  const t = useT();
  const { notice, objections } = cycle.rules;
  const period =
    notice.counting === "working-days"
      ? t("awards.notice.working", { count: notice.days })
      : t("awards.notice.calendar", { count: notice.days });
  return (
    <>
      <Section title={t("awards.notice.title")} id="notice">
        <ul className="points">
          <li>{period}</li>
          <li>{t(notice.countFirst ? "awards.notice.countFirst" : "awards.notice.notFirst")}</li>
          <li>{t("awards.notice.objection", { count: objections.acceptWithinDays })}</li>
          <li>{t("awards.notice.ruling", { count: objections.ruleWithinDays })}</li>
          <li>{t("awards.notice.open")}</li>
        </ul>
      </Section>
      <Section title={t("awards.notice.awardTitle")}>
        <p>
          {cycle.renewalHours === null
            ? t("awards.notice.noRenewal")
            : t("awards.notice.renewal", { hours: cycle.renewalHours })}
        </p>
      </Section>
    </>
  );
}
