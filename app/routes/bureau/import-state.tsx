import type { JobStand } from "~/domains/jobs/long-job";
import { useT } from "~/i18n/context";
import { State, type StateKind } from "~/ui/show/state";

const KINDS: Record<JobStand, StateKind> = {
  running: "progress",
  waiting: "attention",
  cancelling: "attention",
  done: "ok",
  refused: "danger",
  cancelled: "plain",
  failed: "danger",
};

/** Where an import stands, in a word. */
export function ImportState({ stand }: { stand: JobStand }) {
  const t = useT();
  return <State kind={KINDS[stand]} word={t(`bureau.imports.stands.${stand}`)} />;
}
