import type { ReadingRow, ServedCycle } from "~/flows/awards/juror-room/served-cycles.server";
import { useLocale, useT } from "~/i18n/context";
import { formatDeadline } from "~/kernel/instant-format";
import { LinkButton } from "~/ui/acts/link-button";
import { Section } from "~/ui/shell/section";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { reviewHref } from "./desk";
import { ReadingState } from "./reading-state";

/** What waits for a juror, the next due first; only the most urgent act is filled. */
export function WaitingReadings({ cycles }: { cycles: readonly ServedCycle[] }) {
  const t = useT();
  const locale = useLocale();
  const rows = cycles
    .flatMap(({ title, readings }) => readings.filter(({ open }) => open).map((one) => ({ ...one, cycle: title })))
    .sort((a, b) => a.dueAt - b.dueAt || a.number - b.number);
  const isComplete = ({ scored, criteria }: ReadingRow) => scored === criteria;
  const act = (one: ReadingRow) => {
    if (one.state === "assigned") return t("juror.home.start");
    if (isComplete(one)) return t("juror.home.check");
    return t(one.scored === 0 ? "juror.home.go" : "juror.home.goOn");
  };
  const done = (one: ReadingRow) => {
    if (isComplete(one)) return [t("juror.home.complete")];
    return one.scored > 0 ? [t("juror.home.scored", { count: one.scored, all: one.criteria })] : [];
  };
  return (
    <Section title={t("juror.home.waiting")}>
      {rows.length === 0 ? <p>{t("juror.home.nothing")}</p> : null}
      <RowList layout="work">
        {rows.map((one, at) => (
          <Row
            key={one.id}
            title={t("juror.dossier", { number: one.number })}
            href={reviewHref(one)}
            state={<ReadingState state={one.state} />}
            meta={[`${one.cycle} ${one.category}`, ...done(one)]}
            due={t("juror.until", { time: formatDeadline(one.dueAt, locale, true) })}
            act={
              <LinkButton
                href={reviewHref(one, isComplete(one) ? "/submission" : "")}
                small
                variant={at === 0 ? "filled" : "outlined"}
              >
                {act(one)}
              </LinkButton>
            }
          />
        ))}
      </RowList>
    </Section>
  );
}
