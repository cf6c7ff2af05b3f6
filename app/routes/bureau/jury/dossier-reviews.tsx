import type { DossierLook } from "~/flows/awards/jury-desk/dossier-look.server";
import type { DossierReview } from "~/flows/awards/jury-desk/dossier-reviews.server";
import { useT } from "~/i18n/context";
import { Section } from "~/ui/shell/section";
import { Callout } from "~/ui/show/callout";
import { Instant } from "~/ui/show/instant";
import { type Column, Table } from "~/ui/show/table";
import { jurorLabel, juryHref } from "./desk";
import { ReviewDone } from "./review-done";
import { ReviewState } from "./review-state";

export interface DossierReviewsProps {
  cycle: { slug: string; reviewsEach: number; sealed: boolean };
  look: DossierLook;
  /** What was just done, as the address tells. */
  done: string | null;
}

/** Who reads a dossier, how far she is, and what the province can do about it. */
export function DossierReviews({ cycle, look: { reviews, withdrawn, changeable }, done }: DossierReviewsProps) {
  const t = useT();
  if (changeable || reviews.length === 0) return null;
  const missing = cycle.reviewsEach - reviews.filter((one) => one.stands && !one.missed).length;
  const saidAlready = reviews.some(
    ({ id, stands, instead, aside }) => id === done && !stands && !aside && instead === null,
  );
  const columns: Column<DossierReview>[] = [
    { head: t("juryDesk.reviews.juror"), cell: (one) => jurorLabel(t, one) },
    { head: t("juryDesk.reviews.state"), cell: (one) => <ReviewState review={one} /> },
    {
      head: t("juryDesk.reviews.until"),
      cell: ({ until, stands }) => (stands ? <Instant ms={until} deadline short /> : t("juryDesk.reviews.noAct")),
    },
    { head: t("juryDesk.reviews.act"), cell: (one) => <Acts cycle={cycle} review={one} /> },
  ];
  return (
    <Section title={t("juryDesk.reviews.title")}>
      <ReviewDone reviews={reviews} done={done} />
      <p>{t("juryDesk.reviews.lead")}</p>
      {missing > 0 && !withdrawn && !saidAlready ? (
        <Callout tone="gamboge">
          {t(`juryDesk.reviews.${cycle.sealed ? "missingSealed" : "missing"}`, {
            wanted: cycle.reviewsEach,
            count: missing,
          })}
        </Callout>
      ) : null}
      <Table
        caption={t("juryDesk.reviews.title")}
        captionHidden
        columns={columns}
        rows={reviews}
        rowKey={({ id }) => id}
      />
    </Section>
  );
}

function Acts({ cycle, review }: { cycle: { slug: string }; review: DossierReview }) {
  const t = useT();
  const { id, recusable, reopenable, extendable, asidable } = review;
  if (!recusable && !reopenable && !extendable && !asidable) return t("juryDesk.reviews.noAct");
  return (
    <ul className="cell-list">
      {reopenable ? (
        <li>
          <a href={juryHref(cycle, `/reviews/${id}/reopening`)}>{t("juryDesk.reviews.reopen")}</a>
        </li>
      ) : null}
      {extendable ? (
        <li>
          <a href={juryHref(cycle, `/reviews/${id}/extension`)}>{t("juryDesk.reviews.extend")}</a>
        </li>
      ) : null}
      {recusable ? (
        <li>
          <a href={juryHref(cycle, `/reviews/${id}/recusal`)}>{t("juryDesk.reviews.recuse")}</a>
        </li>
      ) : null}
      {asidable ? (
        <li>
          <a href={juryHref(cycle, `/reviews/${id}/setting-aside`)}>{t("juryDesk.reviews.setAside")}</a>
        </li>
      ) : null}
    </ul>
  );
}
