import type { JobStand } from "~/domains/jobs/long-job";
import { useT } from "~/i18n/context";
import { Button } from "~/ui/acts/button";
import { LinkButton } from "~/ui/acts/link-button";
import { Section } from "~/ui/shell/section";
import { Instant } from "~/ui/show/instant";
import { ProgressBar } from "~/ui/show/progress-bar";
import { Row } from "~/ui/show/row";
import { State, type StateKind } from "~/ui/show/state";

export interface CheckView {
  id: string;
  startedAt: number;
  /** An administrator asked for it; otherwise the day began. */
  asked: boolean;
  done: number;
  total: number | null;
  stand: JobStand;
  /** How many meet both conditions, once it is done. */
  met: unknown;
}

const KINDS: Record<JobStand, StateKind> = {
  running: "progress",
  waiting: "attention",
  cancelling: "attention",
  done: "ok",
  refused: "danger",
  cancelled: "plain",
  failed: "danger",
};

/** One check of everybody: when, why, and what came of it. */
export function CheckRow({ check }: { check: CheckView }) {
  const t = useT();
  const { stand, done, met, asked } = check;
  const told =
    stand === "done"
      ? t("staff.admin.qualifications.result", { done, met: Number(met) })
      : t("staff.admin.qualifications.soFar", { done });
  return (
    <Row
      title={<Instant ms={check.startedAt} />}
      state={<State kind={KINDS[stand]} word={t(`staff.admin.qualifications.stands.${stand}`)} />}
      meta={[t(asked ? "staff.admin.qualifications.asked" : "staff.admin.qualifications.daily"), told]}
    />
  );
}

/** How far the one that runs is, with the ways to look again and to cancel it. */
export function CheckProgress({ check: { done, total, stand } }: { check: CheckView }) {
  const t = useT();
  return (
    <Section title={t("staff.admin.qualifications.progress")}>
      <p role="status">
        {total
          ? t("staff.admin.qualifications.step", { done, total: Math.max(done, total) })
          : t("staff.admin.qualifications.begins")}
      </p>
      {total ? <ProgressBar value={Math.min(done, total)} max={total} /> : null}
      <p className="note">{t("staff.admin.qualifications.leave")}</p>
      <p>
        <LinkButton href="/admin/qualifications">{t("staff.admin.qualifications.refresh")}</LinkButton>
      </p>
      {stand === "cancelling" ? null : (
        <form method="post" action="/admin/qualifications/cancellation">
          <Button variant="outlined" small>
            {t("staff.admin.qualifications.cancel")}
          </Button>
        </form>
      )}
    </Section>
  );
}
