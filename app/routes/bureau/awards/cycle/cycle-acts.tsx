import type { CycleOnDesk } from "~/flows/awards/cycle/cycle-desk.server";
import { useT } from "~/i18n/context";
import { Section } from "~/ui/shell/section";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { cycleHref } from "./desk";

/** What else the province can do with a cycle, each asked for on a page of its own. */
export function CycleActs({ cycle }: { cycle: CycleOnDesk }) {
  const t = useT();
  if (!cycle.hers) return null;
  const ways: [boolean, string, string][] = [
    [cycle.acts.includes("open"), "/opening", t("awardDesk.cycle.open")],
    [true, "/copy", t("awardDesk.cycle.copy")],
    [cycle.acts.includes("end"), "/ending", t("awardDesk.cycle.end")],
    [cycle.acts.includes("discard"), "/discarding", t("awardDesk.cycle.discard")],
  ];
  return (
    <Section title={t("awardDesk.cycle.others")}>
      <RowList layout="columns">
        {ways.map(([open, below, label]) =>
          open ? <Row key={below} title={label} href={cycleHref(cycle, below)} weight="plain" /> : null,
        )}
      </RowList>
    </Section>
  );
}
