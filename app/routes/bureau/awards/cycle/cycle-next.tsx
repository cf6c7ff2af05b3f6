import type { CycleOnDesk } from "~/flows/awards/cycle/cycle-desk.server";
import { useLocale, useT } from "~/i18n/context";
import type { Translate } from "~/i18n/translate";
import { formatDeadline } from "~/kernel/instant-format";
import { ActRow } from "~/ui/acts/act-row";
import { LinkButton } from "~/ui/acts/link-button";
import { Band } from "~/ui/shell/band";
import { cycleHref } from "./desk";

/** Where a cycle stands, and what comes next; the one filled act of its page. */
export function CycleNext({ cycle }: { cycle: CycleOnDesk }) {
  const t = useT();
  const locale = useLocale();
  const [href, label] = nextAct(t, cycle);
  const publicHref = `/awards/${encodeURIComponent(cycle.slug)}`;
  return (
    <Band title={t(cycle.state === "archived" ? "cycleWork.over" : "awardDesk.cycle.next")}>
      <p>{nextWords(t, cycle, (ms) => formatDeadline(ms, locale))}</p>
      <ActRow>
        <LinkButton href={href} full="phone">
          {label}
        </LinkButton>
        {cycle.state === "draft" || href === publicHref ? null : (
          <LinkButton href={publicHref} variant="outlined" full="phone">
            {t("awardDesk.cycle.public")}
          </LinkButton>
        )}
      </ActRow>
    </Band>
  );
}

/** The room whose turn it is; of other bureaus the nominations, and afterwards the roll. */
const turnOf = ({ work, hers }: CycleOnDesk) => {
  const room = work.find(({ stage }) => stage === "now")?.room;
  return hers || room === undefined || room === "nominations" ? room : "others";
};

function nextAct(t: Translate, cycle: CycleOnDesk): [href: string, label: string] {
  const { state, slug, parts } = cycle;
  if (state === "draft") {
    const unfinished = parts.find(({ missing }) => missing > 0);
    if (!unfinished) return [cycleHref(cycle, "/opening"), t("awardDesk.cycle.open")];
    return [cycleHref(cycle, `/${unfinished.part}`), t(`awardDesk.parts.${unfinished.part}`)];
  }
  // Nobody can be honoured any more: nothing but its end is left to do.
  if (cycle.toEnd) return [cycleHref(cycle, "/ending"), t("awardDesk.ending.act")];
  const turn = turnOf(cycle);
  if (cycle.ended !== null && turn !== "archive")
    return [`/awards/${encodeURIComponent(slug)}`, t("awardDesk.cycle.public")];
  if (turn === undefined || (turn === "others" && state === "decided"))
    return [`/honours/${encodeURIComponent(slug)}`, t("honours.roll.title")];
  const room = turn === "others" ? "nominations" : turn;
  return [cycleHref(cycle, `/${room}`), t(`cycleWork.rooms.${room}`)];
}

function nextWords(t: Translate, cycle: CycleOnDesk, until: (ms: number) => string): string {
  const { state, faults } = cycle;
  if (state === "draft")
    return faults.length > 0
      ? t("awardDesk.cycle.draftNext", { count: faults.length })
      : t("awardDesk.cycle.draftReady");
  if (state === "open") return t("awardDesk.cycle.openNext", { time: until(cycle.submissionsUntil) });
  if (cycle.toEnd) return t("cycleWork.next.ending");
  const turn = turnOf(cycle);
  if (turn === undefined) return t(cycle.ended === null ? "cycleWork.archived" : "cycleWork.archivedEnded");
  if (turn === "others")
    return t(`cycleWork.elsewhere.${state as "closed" | "reviewing" | "noticed" | "decided" | "ended"}`);
  if (cycle.ended !== null) return t("cycleWork.next.archiveEnded");
  if (turn === "nominations")
    return t("awardDesk.cycle.closedNext", {
      counties: until(cycle.countiesUntil),
      cities: until(cycle.citiesUntil),
    });
  if (turn === "jury" && state === "reviewing" && !cycle.sealed)
    return t("cycleWork.next.reading", { time: until(cycle.reviewUntil) });
  return t(`cycleWork.next.${turn as "jury" | "meetings" | "notices" | "decision" | "archive"}`);
}
