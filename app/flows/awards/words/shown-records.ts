import type { EligibilityLine } from "@db/schema/nominations";

type RuleRecord = EligibilityLine["records"][number];

/** The latest records behind a rule that its reader may see, at most `most` of them, and how many others count too. */
export function shownRecords(
  { records }: Pick<EligibilityLine, "records">,
  { most = records.length, may = () => true }: { most?: number; may?: (record: RuleRecord) => boolean },
): { shown: RuleRecord[]; more: number } {
  const latest = records.filter(may).sort((a, b) => ((a.day ?? "") < (b.day ?? "") ? 1 : -1));
  const shown = latest.slice(0, most);
  return { shown, more: records.length - shown.length };
}
