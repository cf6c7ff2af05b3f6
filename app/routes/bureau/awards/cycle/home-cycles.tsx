import type { BureauCycle } from "~/flows/awards/cycle/cycle-desk.server";
import type { CycleWaits } from "~/flows/awards/desk/nomination-waits.server";
import { useLocale, useT } from "~/i18n/context";
import { formatDeadline } from "~/kernel/instant-format";
import { CycleState } from "~/routes/awards/cycle-state";
import { Section } from "~/ui/shell/section";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { listHref } from "../../nominations/desk";
import { cycleHref } from "./desk";

export interface HomeCyclesProps {
  cycles: readonly BureauCycle[];
  /** How many nominations of each there are, and wait for her. */
  nominations: readonly CycleWaits[];
}

/** Cycles under way on a bureau's first page, each with the day by which its level acts and its nominations. */
export function HomeCycles({ cycles, nominations }: HomeCyclesProps) {
  const t = useT();
  const locale = useLocale();
  if (cycles.length === 0) return null;
  return (
    <Section title={t("awardDesk.home.title")} link={{ href: "/bureau/awards", text: t("awards.list.all") }}>
      <RowList>
        {cycles.map(({ slug, title, state, level, until }) => (
          <Row
            key={slug}
            title={title}
            href={cycleHref({ slug })}
            state={<CycleState state={state} />}
            meta={
              state === "draft"
                ? []
                : [
                    t("awards.amendments.labelled", {
                      label: t(`awardDesk.home.${level}`),
                      value: formatDeadline(until, locale),
                    }),
                    ...nominations
                      .filter((one) => one.slug === slug)
                      .map(({ total, waiting }) => (
                        <a key="nominations" href={listHref({ slug })}>
                          {t("nominationDesk.home.count", { total, waiting })}
                        </a>
                      )),
                  ]
            }
          />
        ))}
      </RowList>
    </Section>
  );
}
