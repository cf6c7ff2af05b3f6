import type { DossierReview } from "~/flows/awards/jury-desk/dossier-reviews.server";
import { useLocale, useT } from "~/i18n/context";
import type { Translate } from "~/i18n/translate";
import { formatDeadline } from "~/kernel/instant-format";
import { Callout } from "~/ui/show/callout";

/** What came of an act that was just taken, read from what stands: the address names the reading, and nothing else is believed. */
export function ReviewDone({ reviews, done }: { reviews: readonly DossierReview[]; done: string | null }) {
  const t = useT();
  const locale = useLocale();
  const found = reviews.find(({ id }) => id === done);
  if (!found) return null;
  const { number, instead, stands, aside } = found;
  if (aside)
    return (
      <Callout tone="bamboo" role="status">
        {t("juryDesk.reviews.asideDone", { number })}
      </Callout>
    );
  if (stands) {
    const said = saidOf(t, found, formatDeadline(found.until, locale));
    return said === null ? null : (
      <Callout tone="bamboo" role="status">
        {said}
      </Callout>
    );
  }
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

/** What was done to a reading that goes on: it was given back, or time of its own. */
function saidOf(t: Translate, { number, state, ownTime }: DossierReview, time: string): string | null {
  if (state === "reopened") return t("juryDesk.reviews.reopened", { number });
  return ownTime ? t("juryDesk.reviews.extended", { number, time }) : null;
}
