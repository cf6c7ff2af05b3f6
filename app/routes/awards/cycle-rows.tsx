import type { CycleRow } from "~/flows/awards/cycle/cycle-desk.server";
import { useLocale, useT } from "~/i18n/context";
import { formatDay, formatDeadline } from "~/kernel/instant-format";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { CycleState } from "./cycle-state";

export interface CycleRowsProps {
  rows: readonly CycleRow[];
  /** Below which address they stand: everyone's, or the desk's. */
  root: "/awards" | "/bureau/awards";
  size?: "large";
}

/** Cycles as rows: what is awarded, the state, and the day that comes next. */
export function CycleRows({ rows, root, size }: CycleRowsProps) {
  const t = useT();
  return (
    <RowList {...(size && { size })}>
      {rows.map(({ slug, title, label, cap, state, next }) => (
        <Row
          key={slug}
          title={title}
          href={`${root}/${encodeURIComponent(slug)}`}
          state={<CycleState state={state} />}
          meta={[
            ...(next ? [<NextTime key="next" {...next} />] : []),
            cap > 0 ? [label, t("awards.list.capValue", { count: cap })].join(t("ui.comma")) : label,
          ]}
        />
      ))}
    </RowList>
  );
}

function NextTime({ what, at }: NonNullable<CycleRow["next"]>) {
  const t = useT();
  const locale = useLocale();
  const over = what === "decidedAt" || what === "endedAt";
  const [label, value] = over
    ? [t(what === "decidedAt" ? "honours.roll.decidedOn" : "awards.endedOn"), formatDay(at, locale)]
    : [t(`awardDesk.fields.${what}`), formatDeadline(at, locale)];
  return t("awards.amendments.labelled", { label, value });
}
