import { useT } from "~/i18n/context";
import { ActRow } from "~/ui/acts/act-row";
import { LinkButton } from "~/ui/acts/link-button";
import { Section } from "~/ui/shell/section";
import { DefinitionList } from "~/ui/show/definition-list";
import { Duration } from "~/ui/show/duration";
import { SittingWindow } from "./window";

export interface SettingsListProps {
  sitting: {
    slug: string;
    items: number;
    maxScore: number;
    opensAt: number;
    closesAt: number | null;
    durationMinutes: number;
    attemptsAllowed: number | null;
    cutScore: number;
  };
  points: number;
}

/** The settings of a sitting as they stand, and the way to change them. */
export function SettingsList({ sitting, points }: SettingsListProps) {
  const t = useT();
  const { slug, items, maxScore: max, opensAt, closesAt, durationMinutes, attemptsAllowed, cutScore: cut } = sitting;
  return (
    <Section title={t("staff.examiner.sitting.settings")}>
      <DefinitionList
        items={[
          {
            term: t("staff.examiner.sitting.window"),
            value: <SittingWindow opensAt={opensAt} closesAt={closesAt} />,
          },
          { term: t("staff.examiner.sitting.length"), value: <Duration minutes={durationMinutes} /> },
          {
            term: t("staff.examiner.sitting.allowed"),
            value:
              attemptsAllowed === null
                ? t("staff.examiner.sitting.unlimited")
                : t("staff.examiner.sitting.allowedCount", { count: attemptsAllowed }),
          },
          { term: t("staff.examiner.sitting.cut"), value: t("staff.examiner.sitting.cutOf", { cut, max }) },
          { term: t("staff.examiner.sitting.items"), value: t("staff.examiner.sitting.itemsOf", { items, points }) },
        ]}
      />
      <ActRow>
        <LinkButton href={`/examiner/sittings/${slug}/settings`} variant="outlined" small>
          {t("staff.examiner.sitting.change")}
        </LinkButton>
        <a href={`/exams/${slug}`}>{t("staff.examiner.sitting.page")}</a>
      </ActRow>
    </Section>
  );
}
