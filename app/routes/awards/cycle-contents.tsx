import { useT } from "~/i18n/context";

/** Links to the parts of a cycle's rules, which is a long page. */
export function CycleContents() {
  const t = useT();
  const parts = [
    ["days", t("awardDesk.fields.days")],
    ["eligibility", t("awards.eligibility.title")],
    ["quotas", t("awards.quotas.title")],
    ["rubric", t("awards.rubric.title")],
    ["scoring", t("awards.scoring.title")],
    ["conflicts", t("awards.scoring.conflictsTitle")],
    ["notice", t("awards.notice.title")],
    ["amendments", t("awards.amendments.title")],
  ];
  return (
    <nav aria-label={t("awards.contents")}>
      <ul className="link-line">
        {parts.map(([id, label]) => (
          <li key={id}>
            <a href={`#${id}`}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
