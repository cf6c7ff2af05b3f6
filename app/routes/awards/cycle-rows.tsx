import type { CycleRow } from "~/flows/awards/cycle/cycle-desk.server";
import { useLocale, useT } from "~/i18n/context";
import { formatDeadline } from "~/kernel/instant-format";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { CycleState } from "./cycle-state";

export interface CycleRowsProps {
  rows: readonly CycleRow[];
  /** Below which address they stand: everyone's, or the desk's. */
  root: "/awards" | "/bureau/awards";
  size?: "large";
}

/** Cycles as rows: what is awarded, the state, and until when nominations are taken. */
export function CycleRows({ rows, root, size }: CycleRowsProps) {
  const t = useT();
  const locale = useLocale();
  return (
    <RowList {...(size && { size })}>
      {rows.map(({ slug, title, label, cap, state, submissionsUntil }) => (
        <Row
          key={slug}
          title={title}
          href={`${root}/${encodeURIComponent(slug)}`}
          state={<CycleState state={state} />}
          meta={[
            t("awards.amendments.labelled", {
              label: t("awards.list.until"),
              value: formatDeadline(submissionsUntil, locale),
            }),
            cap > 0 ? [label, t("awards.list.capValue", { count: cap })].join(t("ui.comma")) : label,
          ]}
        />
      ))}
    </RowList>
  );
}
