import type { OwnWaits } from "~/flows/learning/own-waits.server";
import type { Locale } from "~/i18n/translate";
import { type RunningExamView, runningExamView } from "~/routes/running-exam";

/** What waits for a person, in the words of the page's language where the clock counts. */
export type WaitsView = Omit<OwnWaits, "running" | "wrongDue"> & {
  running: RunningExamView[];
  wrong: { due: number; minutes: number } | null;
};

/** A practice item takes about this long. */
const SECONDS_AN_ITEM = 50;

export function waitsView({ running, wrongDue, ...waits }: OwnWaits, now: number, locale: Locale): WaitsView {
  return {
    ...waits,
    running: running.map((one) => runningExamView(one, now, locale)),
    wrong: wrongDue > 0 ? { due: wrongDue, minutes: Math.ceil((wrongDue * SECONDS_AN_ITEM) / 60) } : null,
  };
}
