import type { JuryDesk } from "~/flows/awards/jury-desk/jury-desk.server";
import { useLocale, useT } from "~/i18n/context";
import type { Translate } from "~/i18n/translate";
import { formatDeadline } from "~/kernel/instant-format";
import { ActRow } from "~/ui/acts/act-row";
import { LinkButton } from "~/ui/acts/link-button";
import { Band } from "~/ui/shell/band";
import { listHref } from "../nominations/desk";
import { juryHref } from "./desk";

/** What comes next, and the one filled act of the page that does it. */
export function JuryNext({ jury }: { jury: JuryDesk }) {
  const t = useT();
  const locale = useLocale();
  const { step, stand, overdue, lacking, sealing, conflicted, reviewUntil, submissionsUntil, checkedFrom, over } = jury;
  const counts: Partial<Record<JuryDesk["step"], number>> = {
    undecided: stand.undecided,
    make: stand.unmade,
    look: stand.unlooked,
    draw: lacking,
    late: overdue,
    seal: sealing.ballots,
  };
  const times: Partial<Record<JuryDesk["step"], number | null>> = { submissions: submissionsUntil, check: checkedFrom };
  const time = formatDeadline(times[step] ?? reviewUntil, locale);
  const count = counts[step];
  const act = actOf(t, jury);
  return (
    <Band title={t("juryDesk.steps.title")}>
      <p>{t(`juryDesk.steps.${step}`, { time, jurors: stand.jurors, ...(count !== undefined && { count }) })}</p>
      {conflicted > 0 ? (
        <p>
          {t("juryDesk.steps.conflicted", { count: conflicted })}{" "}
          <a href={juryHref(jury, "/ties")}>{t("juryDesk.ties.link")}</a>
        </p>
      ) : null}
      {step === "seal" && overdue > 0 ? <p>{t("juryDesk.steps.lateInstead", { count: overdue })}</p> : null}
      {step === "draw" && over ? <p>{t("juryDesk.steps.drawOver")}</p> : null}
      {act ? (
        <ActRow>
          <LinkButton href={act.href} full="phone">
            {act.label}
          </LinkButton>
          {step === "draw" && sealing.verdict.ok ? (
            <a href={juryHref(jury, "/sealing")}>{t("juryDesk.steps.sealInstead")}</a>
          ) : null}
        </ActRow>
      ) : null}
    </Band>
  );
}

function actOf(t: Translate, jury: JuryDesk): { href: string; label: string } | null {
  const { step, firstUnlooked } = jury;
  const below = (path: string) => juryHref(jury, path);
  if (step === "undecided") return { href: listHref(jury), label: t("juryDesk.steps.undecidedAct") };
  if (step === "make") return { href: below("/dossiers"), label: t("juryDesk.steps.makeAct") };
  if (step === "look") return { href: below(`/dossiers/${firstUnlooked}`), label: t("juryDesk.steps.lookAct") };
  if (step === "name" || step === "submissions") return { href: below("/jurors"), label: t("juryDesk.steps.nameAct") };
  if (step === "start") return { href: below("/start"), label: t("juryDesk.steps.startAct") };
  if (step === "draw") return { href: below("/drawing"), label: t("juryDesk.drawing.act") };
  if (step === "seal") return { href: below("/sealing"), label: t("juryDesk.steps.sealAct") };
  return step === "unblind" ? { href: below("/unblinding"), label: t("juryDesk.steps.unblindAct") } : null;
}
