import type { CycleOnDesk } from "~/flows/awards/cycle/cycle-desk.server";
import { useLocale, useT } from "~/i18n/context";
import { formatDeadline } from "~/kernel/instant-format";
import { ActRow } from "~/ui/acts/act-row";
import { LinkButton } from "~/ui/acts/link-button";
import { Band } from "~/ui/shell/band";
import { listHref } from "../../nominations/desk";
import { cycleHref } from "./desk";

/** Where a cycle stands, and what comes next; the one filled act of its page. */
export function CycleNext({ cycle }: { cycle: CycleOnDesk }) {
  const t = useT();
  const locale = useLocale();
  const until = (ms: number) => formatDeadline(ms, locale);
  const { state, faults, parts } = cycle;
  const unfinished = parts.find(({ missing }) => missing > 0);
  const words =
    state === "draft"
      ? faults.length > 0
        ? t("awardDesk.cycle.draftNext", { count: faults.length })
        : t("awardDesk.cycle.draftReady")
      : state === "open"
        ? t("awardDesk.cycle.openNext", { time: until(cycle.submissionsUntil) })
        : state === "closed"
          ? t("awardDesk.cycle.closedNext", { counties: until(cycle.countiesUntil), cities: until(cycle.citiesUntil) })
          : t("awardDesk.cycle.laterNext");
  return (
    <Band title={t("awardDesk.cycle.next")}>
      <p>{words}</p>
      <ActRow>
        {state !== "draft" ? (
          <>
            <LinkButton href={listHref(cycle)} full="phone">
              {t("nominationDesk.list.title")}
            </LinkButton>
            <LinkButton href={`/awards/${cycle.slug}`} variant="outlined" full="phone">
              {t("awardDesk.cycle.public")}
            </LinkButton>
          </>
        ) : unfinished ? (
          <LinkButton href={cycleHref(cycle, `/${unfinished.part}`)} full="phone">
            {t(`awardDesk.parts.${unfinished.part}`)}
          </LinkButton>
        ) : (
          <LinkButton href={cycleHref(cycle, "/opening")} full="phone">
            {t("awardDesk.cycle.open")}
          </LinkButton>
        )}
      </ActRow>
    </Band>
  );
}
