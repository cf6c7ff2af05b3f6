import type { ObjectionState as Of } from "@db/statuses";
import type { ListedObjection } from "~/flows/awards/notice/objections/objection-views.server";
import { useT } from "~/i18n/context";
import { State, type StateKind } from "~/ui/show/state";

const KINDS: Record<Of, StateKind> = {
  filed: "attention",
  accepted: "progress",
  refused: "plain",
  investigating: "progress",
  upheld: "attention",
  dismissed: "attention",
  answered: "ok",
};

/** How far an objection came, as the officers who rule on it read it. */
export function DeskObjectionState({ state, size }: { state: Of; size?: "large" }) {
  const t = useT();
  return <State kind={KINDS[state]} word={t(`noticeDesk.objections.states.${state}`)} {...(size && { size })} />;
}

/** Whom an objection is about, in words. */
export function useAbout(): (about: ListedObjection["about"]) => string {
  const t = useT();
  return (about) => {
    if (about === null) return t("noticeDesk.objections.whole");
    if (about.name === "") return t("noticeDesk.objections.gone", { place: about.place });
    return t("noticeDesk.objections.one", about);
  };
}
