import type { ReportState } from "~/domains/duties/duty-report";
import { useT } from "~/i18n/context";
import { State, type StateKind } from "~/ui/show/state";

const KINDS: Record<ReportState, StateKind> = {
  waiting: "progress",
  confirmed: "ok",
  returned: "attention",
  replaced: "plain",
};

/** What became of a report; null before it is handed in. */
export function ReportMark({ state }: { state: ReportState | null }) {
  const t = useT();
  return <State kind={state ? KINDS[state] : "plain"} word={t(`duties.reports.${state ?? "none"}`)} />;
}
