import type { CycleOnDesk } from "~/flows/awards/cycle/cycle-desk.server";
import { useT } from "~/i18n/context";
import { Section } from "~/ui/shell/section";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { State } from "~/ui/show/state";
import { cycleHref } from "./desk";

/** The parts of a cycle as rooms, each with what it lacks; only for who can change them now. */
export function CycleParts({ cycle }: { cycle: CycleOnDesk }) {
  const t = useT();
  const { acts, parts, state } = cycle;
  if (!acts.includes("change") && !acts.includes("amend")) return null;
  const draft = state === "draft";
  return (
    <Section title={t("awardDesk.cycle.rooms")}>
      <p className="note">{t(draft ? "awardDesk.cycle.roomsNote" : "awardDesk.cycle.amendNote")}</p>
      <RowList layout="columns">
        {parts.map(({ part, missing }) => (
          <Row
            key={part}
            title={t(`awardDesk.parts.${part}`)}
            href={cycleHref(cycle, `/${part}`)}
            weight="plain"
            {...(draft && {
              state:
                missing === 0 ? (
                  <State kind="ok" word={t("awardDesk.cycle.complete")} />
                ) : (
                  <State kind="attention" word={t("awardDesk.cycle.missing", { count: missing })} />
                ),
            })}
          />
        ))}
      </RowList>
    </Section>
  );
}
