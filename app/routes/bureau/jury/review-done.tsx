import type { DossierReview } from "~/flows/awards/jury-desk/dossier-reviews.server";
import { useT } from "~/i18n/context";
import { Callout } from "~/ui/show/callout";

/** What came of an act that was just taken, read from what stands: the address names the reading, and nothing else is believed. */
export function ReviewDone({ reviews, done }: { reviews: readonly DossierReview[]; done: string | null }) {
  const t = useT();
  const found = reviews.find(({ id }) => id === done);
  if (!found) return null;
  const { number, instead, state, stands, aside } = found;
  if (aside)
    return (
      <Callout tone="bamboo" role="status">
        {t("juryDesk.reviews.asideDone", { number })}
      </Callout>
    );
  if (stands)
    return state === "reopened" ? (
      <Callout tone="bamboo" role="status">
        {t("juryDesk.reviews.reopened", { number })}
      </Callout>
    ) : null;
  return instead === null ? (
    <Callout tone="gamboge" role="status">
      {t("juryDesk.reviews.recusedNobody", { number })}
    </Callout>
  ) : (
    <Callout tone="bamboo" role="status">
      {t("juryDesk.reviews.recusedBy", { number, instead })}
    </Callout>
  );
}
