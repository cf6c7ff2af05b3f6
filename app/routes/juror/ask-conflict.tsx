import type { ReviewHead } from "~/flows/awards/juror-room/room-view.server";
import { useLocale, useT } from "~/i18n/context";
import { reasonText, type TextKey } from "~/i18n/translate";
import { formatDeadline } from "~/kernel/instant-format";
import type { Verdict } from "~/kernel/verdict";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { LinkButton } from "~/ui/acts/link-button";
import { PageHeading } from "~/ui/shell/page-heading";
import { Callout } from "~/ui/show/callout";
import { JurorDesk, jurorCycleHref, reviewHref } from "./desk";

export interface AskConflictProps {
  view: ReviewHead;
  /** What counts by the cycle's rules. */
  conflicts: { kinds: readonly string[]; years: number };
  /** Whether she can still declare. */
  verdict: Verdict;
}

/** Before a dossier is opened: whether the juror knows of a conflict. Nothing of the dossier is here but its number and category. */
export function AskConflict({ view, conflicts: { kinds, years }, verdict }: AskConflictProps) {
  const t = useT();
  const locale = useLocale();
  const number = t("juror.dossier", { number: view.number });
  return (
    <JurorDesk
      crumbs={[
        { label: t("juror.desk"), href: "/juror" },
        { label: view.cycle.title, href: jurorCycleHref(view.cycle) },
        { label: number },
      ]}
    >
      <PageHeading
        above={`${number} ${t("juror.ask.above", { category: view.category })}`}
        title={t("juror.ask.title")}
        lead={verdict.ok ? t("juror.ask.lead") : undefined}
      />
      {verdict.ok ? (
        <>
          <p>{t("juror.ask.counts")}</p>
          <ul className="points">
            {kinds.map((kind) => (
              <li key={kind}>{t(`awards.conflictKinds.${kind}` as TextKey)}</li>
            ))}
            <li>{t("juror.ask.other")}</li>
          </ul>
          {years > 0 ? <p className="note">{t("juror.ask.years", { count: years })}</p> : null}
          <form method="post" action={reviewHref(view, "/clearance")}>
            <ActRow>
              <Button full="phone">{t("juror.ask.none")}</Button>
              <LinkButton href={reviewHref(view, "/conflict")} variant="outlined" full="phone">
                {t("juror.ask.conflict")}
              </LinkButton>
            </ActRow>
          </form>
          <p className="note">{t("juror.until", { time: formatDeadline(view.dueAt, locale) })}</p>
        </>
      ) : (
        <Callout tone="gamboge" title={t("juror.ask.closed")}>
          <p>{reasonText(t, verdict)}</p>
        </Callout>
      )}
    </JurorDesk>
  );
}
