import type { MistakeState as StateName } from "@db/statuses";
import type { ReactNode } from "react";
import { useT } from "~/i18n/context";
import { State, type StateKind } from "~/ui/show/state";

const KINDS: Record<StateName, StateKind> = { open: "attention", taken: "progress", mended: "ok", unchanged: "plain" };

/** Where a report of a mistake stands, in a word. */
export function MistakeState({ state, detail }: { state: StateName; detail?: ReactNode }) {
  const t = useT();
  return <State kind={KINDS[state]} word={t(`mistakes.states.${state}`)} detail={detail} />;
}
