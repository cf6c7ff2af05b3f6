import { useT } from "~/i18n/context";
import { LinkButton } from "~/ui/acts/link-button";
import { Section } from "~/ui/shell/section";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { State } from "~/ui/show/state";

export interface FirmDutyWaitsProps {
  /** /enterprise/… */
  base: string;
  waits: { reports: { id: string; year: number }[]; superseded: { id: string; number: string; own: boolean }[] };
}

/** What of the duties waits for the firm; nothing when nothing does. */
export function FirmDutyWaits({ base, waits: { reports, superseded } }: FirmDutyWaitsProps) {
  const t = useT();
  if (reports.length === 0 && superseded.length === 0) return null;
  return (
    <Section title={t("duties.firm.waits")}>
      <RowList>
        {reports.map(({ id, year }) => (
          <Row
            key={id}
            title={t("duties.firm.reportWaits", { year })}
            state={<State kind="attention" word={t("duties.reports.waiting")} />}
            act={
              <LinkButton small variant="outlined" href={`${base}/reports/${id}`}>
                {t("duties.firm.answer")}
              </LinkButton>
            }
          />
        ))}
        {superseded.map(({ id, number, own }) => (
          <Row
            key={id}
            title={t(own ? "duties.waits.supersededOwn" : "duties.waits.superseded", { number })}
            state={
              <State
                kind="attention"
                word={t(own ? "duties.waits.supersededOwnState" : "duties.waits.supersededState")}
              />
            }
            act={
              <LinkButton small variant="outlined" href={`${base}/standards/${id}`}>
                {t("duties.waits.supersededAct")}
              </LinkButton>
            }
          />
        ))}
      </RowList>
    </Section>
  );
}
