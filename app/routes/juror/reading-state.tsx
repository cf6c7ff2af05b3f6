import type { ReadingRow } from "~/flows/awards/juror-room/served-cycles.server";
import { useT } from "~/i18n/context";
import type { IconName } from "~/ui/show/icon";
import { State, type StateKind } from "~/ui/show/state";

const SIGNS: Record<ReadingRow["state"], [StateKind, IconName?]> = {
  assigned: ["plain"],
  cleared: ["plain", "eye"],
  conflict: ["plain", "minus"],
  "in-progress": ["progress"],
  submitted: ["ok"],
  reopened: ["attention", "refresh"],
  locked: ["ok", "lock"],
  recused: ["plain", "minus"],
  replaced: ["plain", "minus"],
  withdrawn: ["plain", "minus"],
  missed: ["attention", "warning"],
};

/** The state of a dossier in her list, as a word with its sign. */
export function ReadingState({ state }: Pick<ReadingRow, "state">) {
  const t = useT();
  const [kind, icon] = SIGNS[state];
  return <State kind={kind} word={t(`juror.states.${state}`)} {...(icon && { icon })} />;
}
