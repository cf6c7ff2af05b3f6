import type { NoticeRule } from "@db/schema/cycle-rules";
import type { Translate } from "~/i18n/translate";

/** By which rule the days of a notice are counted, and by which calendar; the page and the paper say the same. */
export function countingRule(t: Translate, { counting, countFirst }: NoticeRule, calendarVersion: string): string {
  const working = counting === "working-days";
  return [
    t(countFirst ? "notices.strip.fromFirst" : "notices.strip.fromNext"),
    t(working ? "notices.strip.ruleWorking" : "notices.strip.ruleCalendar"),
    working ? t("notices.strip.version", { version: calendarVersion }) : "",
  ].join("");
}
