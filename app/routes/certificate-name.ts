import type { Translate } from "~/i18n/translate";

/** What a certificate is of, beside its title: the course, or the award that it honours. */
export const certificateName = (
  t: Translate,
  { courseTitle, award }: { courseTitle: string; award: { label: string } | null },
): string =>
  award
    ? t("credentials.fact.awardName", { label: award.label })
    : t("credentials.fact.courseName", { course: courseTitle });
