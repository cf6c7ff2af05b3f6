import type { OwnCommitment } from "~/flows/awards/juror-room/own-commitment.server";
import type { ReviewHead } from "~/flows/awards/juror-room/room-view.server";
import { useT } from "~/i18n/context";
import { LinkButton } from "~/ui/acts/link-button";
import { PageHeading } from "~/ui/shell/page-heading";
import { State } from "~/ui/show/state";
import { JurorDesk, jurorCycleHref } from "./desk";
import { CommitmentSection } from "./room/commitment-section";

export interface RecusedPageProps {
  view: ReviewHead;
  /** Why her ballot was set aside after it was committed to, and what she checks it by. */
  aside: string | null;
  /** A tie that the program found ended it. */
  byConflict: boolean;
  commitment: OwnCommitment | null;
}

/** A dossier from which she is recused, or whose nomination was withdrawn: nothing of it is shown any more. */
export function RecusedPage({ view, aside, byConflict, commitment }: RecusedPageProps) {
  const t = useT();
  const how = aside !== null ? "Aside" : view.withdrawn ? "Withdrawn" : byConflict ? "Conflict" : "";
  const title = t("juror.gone.title", { number: view.number });
  return (
    <JurorDesk
      crumbs={[
        { label: t("juror.desk"), href: "/juror" },
        { label: view.cycle.title, href: jurorCycleHref(view.cycle) },
        { label: title },
      ]}
    >
      <PageHeading title={title} lead={t(`juror.gone.lead${how}`)}>
        <p>
          <State
            kind="plain"
            icon="minus"
            word={t(
              aside !== null ? "juror.gone.aside" : view.withdrawn ? "juror.gone.withdrawn" : "juror.gone.recused",
            )}
            size="large"
          />
        </p>
      </PageHeading>
      {aside ? <p className="lines">{t("juror.gone.asideWhy", { reason: aside })}</p> : null}
      {commitment ? <CommitmentSection commitment={commitment} /> : null}
      <p>
        <LinkButton href={jurorCycleHref(view.cycle)} variant="outlined">
          {t("juror.gone.back")}
        </LinkButton>
      </p>
    </JurorDesk>
  );
}
