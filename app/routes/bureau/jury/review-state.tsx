import type { DossierReview } from "~/flows/awards/jury-desk/dossier-reviews.server";
import { useT } from "~/i18n/context";
import type { Translate } from "~/i18n/translate";
import { State, type StateKind } from "~/ui/show/state";

const KINDS: Record<DossierReview["state"], StateKind> = {
  assigned: "plain",
  cleared: "plain",
  conflict: "attention",
  "in-progress": "progress",
  submitted: "ok",
  reopened: "attention",
  locked: "ok",
  recused: "plain",
  replaced: "plain",
};

/** The state of a reading in words, with why it ended and who reads instead. */
export function ReviewState({ review }: { review: DossierReview }) {
  const t = useT();
  const { state, overdue, missed, replaces, aside, asideAsked } = review;
  const detail = [
    ...(overdue ? [t("juryDesk.reviews.overdue")] : []),
    ...(replaces === null ? [] : [t("juryDesk.reviews.replaces", { number: replaces })]),
    ...(asideAsked && !aside ? [t("juryDesk.reviews.asideAsked")] : []),
    ...endedWords(t, review),
  ];
  return (
    <State
      kind={overdue ? "danger" : missed ? "attention" : KINDS[state]}
      word={t(`juryDesk.reviews.states.${aside ? "aside" : missed ? "missed" : state}`)}
      detail={detail.join(t("juryDesk.apart"))}
    />
  );
}

function endedWords(t: Translate, { why, instead, aside }: DossierReview): string[] {
  if (why === null) return [];
  if (aside) return [t("juryDesk.reviews.whyAside", { reason: why.reason })];
  return [
    t(why.by === "juror" ? "juryDesk.reviews.whyJuror" : "juryDesk.reviews.whyBureau", { reason: why.reason }),
    instead === null ? t("juryDesk.reviews.nobody") : t("juryDesk.reviews.instead", { number: instead }),
  ];
}
