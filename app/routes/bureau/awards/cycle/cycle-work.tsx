import type { CycleOnDesk } from "~/flows/awards/cycle/cycle-desk.server";
import type { CycleRoom } from "~/flows/awards/cycle/cycle-work";
import { useT } from "~/i18n/context";
import { Section } from "~/ui/shell/section";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { State, type StateKind } from "~/ui/show/state";
import { cycleHref } from "./desk";

const KINDS = { done: "ok", now: "progress", later: "plain", never: "plain" } as const satisfies Record<
  string,
  StateKind
>;

/** Rooms that have something to show although their turn has not come: experts are named early, rules of a notice too. */
const ALWAYS: readonly CycleRoom[] = ["nominations", "jury"];

/** The work of a cycle as one list, in the order in which it is done: how far each part is, and the way to it. */
export function CycleWork({ cycle }: { cycle: CycleOnDesk }) {
  const t = useT();
  const { state, hers, noticedAt, decidedAt, slug, work } = cycle;
  if (state === "draft") return null;
  const rooms = hers ? work : work.filter(({ room }) => room === "nominations");
  const others: [boolean, string, string][] = [
    [hers && noticedAt !== null, cycleHref(cycle, "/objections"), t("noticeDesk.objections.title")],
    [decidedAt !== null, `/honours/${encodeURIComponent(slug)}`, t("honours.roll.title")],
    [true, cycleHref(cycle, "/statistics"), t("honours.statistics.title")],
  ];
  return (
    <Section title={t("cycleWork.title")}>
      <RowList layout="columns">
        {rooms.map(({ room, stage }) => (
          <Row
            key={room}
            title={t(`cycleWork.rooms.${room}`)}
            {...((stage === "done" || stage === "now" || ALWAYS.includes(room)) && {
              href: cycleHref(cycle, `/${room}`),
            })}
            weight="plain"
            state={<State kind={KINDS[stage]} word={t(`cycleWork.stages.${stage}`)} />}
          />
        ))}
        {others.map(([open, href, label]) =>
          open ? <Row key={href} title={label} href={href} weight="plain" /> : null,
        )}
      </RowList>
    </Section>
  );
}
