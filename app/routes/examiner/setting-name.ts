import type { Translate } from "~/i18n/translate";

const PLAIN = {
  opensAt: "staff.examiner.settings.opensAt",
  closesAt: "staff.examiner.settings.closesAt",
  durationMinutes: "staff.examiner.settings.duration",
  attemptsAllowed: "staff.examiner.settings.allowed",
  cutScore: "staff.examiner.settings.cut",
  pointsPerItem: "staff.examiner.settings.points",
  itemsPerPage: "staff.examiner.settings.perPage",
} as const;

type Difficulty = "easy" | "medium" | "hard";

/** What a cell of the blueprint is called: topic and difficulty. */
export const cellName = (t: Translate, topics: Record<string, string>, topic: string, difficulty: string): string =>
  t("staff.examiner.settings.cell", {
    topic: topics[topic] ?? topic,
    difficulty: t(`staff.examiner.settings.difficulty.${difficulty as Difficulty}`),
  });

/** What a setting is called on the form, by its name in the ledger. */
export function settingName(t: Translate, topics: Record<string, string>, setting: string): string {
  const cell = /^count\.(.+)\.(easy|medium|hard)$/.exec(setting);
  if (cell) return cellName(t, topics, cell[1] as string, cell[2] as string);
  return setting in PLAIN ? t(PLAIN[setting as keyof typeof PLAIN]) : setting;
}
