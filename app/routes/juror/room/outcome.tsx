import type { OwnCommitment } from "~/flows/awards/juror-room/own-commitment.server";
import type { RoomView } from "~/flows/awards/juror-room/room-view.server";
import { useLocale, useT } from "~/i18n/context";
import { formatInstant } from "~/kernel/instant-format";
import { LinkButton } from "~/ui/acts/link-button";
import { Section } from "~/ui/shell/section";
import { jurorCycleHref, reviewHref } from "../desk";
import { CommitmentSection } from "./commitment-section";

export interface OutcomeProps {
  view: RoomView;
  /** Of what was handed in. */
  receipt: { submittedAt: number; signed: string } | null;
  commitment: OwnCommitment | null;
  /** The next dossier that waits for her in this cycle. */
  nextId: string | null;
}

/** After she handed in: the receipt, and once ballots are sealed her commitment. */
export function Outcome({ view, receipt, commitment, nextId }: OutcomeProps) {
  const t = useT();
  const locale = useLocale();
  if (!receipt) return null;
  return (
    <>
      <Section title={t("juror.receipt.title")} size="small" id="receipt">
        <p>{t("juror.receipt.at", { time: formatInstant(receipt.submittedAt, locale), total: view.total })}</p>
        <details>
          <summary>{t("juror.receipt.word")}</summary>
          <p className="note">{t("juror.receipt.hint")}</p>
          <p className="hash" translate="no">
            {receipt.signed}
          </p>
        </details>
        <p className="jury-check">
          {nextId ? (
            <LinkButton href={reviewHref({ id: nextId })} full="phone">
              {t("juror.receipt.next")}
            </LinkButton>
          ) : (
            <LinkButton href={jurorCycleHref(view.cycle)} variant="outlined" full="phone">
              {t("juror.receipt.all")}
            </LinkButton>
          )}
        </p>
      </Section>
      {commitment ? <CommitmentSection commitment={commitment} /> : null}
    </>
  );
}
