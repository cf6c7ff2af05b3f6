import type { StopOutcome } from "@db/statuses";
import { useT } from "~/i18n/context";
import { Day } from "~/ui/show/day";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { State } from "~/ui/show/state";
import { useDayWords } from "./day-words";

export interface CheckRow {
  id: string;
  day: string;
  subject: string;
  findings: number;
  open: number;
  closed: boolean;
  due: string | null;
  /** A day by which something had to be put right is over. */
  late: boolean;
  withdrawn: boolean;
  /** Its words; told where no page of its own tells them. */
  said: {
    found: { finding: string; closing: string | null }[];
    conclusion: string | null;
    withdrawal: string | null;
  };
}
export interface OrderRow {
  id: string;
  day: string;
  conduct: string;
  addressee: string;
  outcome: StopOutcome | null;
  withdrawn: boolean;
  said: { requirement: string; outcome: string | null; withdrawal: string | null };
}
export interface TrainingRow {
  id: string;
  day: string;
  topic: string;
  audience: string;
  people: number;
  minutes: number;
  withdrawn: boolean;
}
interface Linked {
  hrefOf?: (id: string) => string;
}

/** Spot checks with what is still open of them. */
export function CheckRows({ checks, hrefOf }: { checks: readonly CheckRow[] } & Linked) {
  const t = useT();
  const dayWords = useDayWords();
  return (
    <RowList>
      {checks.map(({ id, day, subject, findings, open, closed, due, late, withdrawn, said }) => (
        <Row
          key={id}
          level={0}
          weight="plain"
          title={subject}
          {...(hrefOf && { href: hrefOf(id) })}
          state={
            withdrawn ? (
              <State kind="plain" word={t("duties.work.withdrawn")} />
            ) : closed ? (
              <State kind="ok" word={t("duties.checks.closed")} />
            ) : open > 0 ? (
              <State kind={late ? "danger" : "attention"} word={t("duties.checks.open", { open })} />
            ) : (
              <State kind="progress" word={t("duties.checks.toClose")} />
            )
          }
          meta={[
            findings > 0 ? t("duties.checks.findings", { count: findings }) : t("duties.checks.clean"),
            ...(due === null || withdrawn
              ? []
              : [t(late ? "duties.checks.late" : "duties.checks.due", { day: dayWords(due) })]),
            ...(hrefOf
              ? []
              : [
                  ...said.found.map(({ finding, closing }) =>
                    closing ? t("duties.told.putRight", { finding, closing }) : t("duties.told.found", { finding }),
                  ),
                  ...(said.conclusion ? [t("duties.told.conclusion", { text: said.conclusion })] : []),
                  ...(said.withdrawal ? [t("duties.told.withdrawal", { text: said.withdrawal })] : []),
                ]),
          ]}
          fact={<Day day={day} short />}
        />
      ))}
    </RowList>
  );
}

/** Stop orders with what came of them. */
export function OrderRows({ orders, hrefOf }: { orders: readonly OrderRow[] } & Linked) {
  const t = useT();
  return (
    <RowList>
      {orders.map(({ id, day, conduct, addressee, outcome, withdrawn, said }) => (
        <Row
          key={id}
          level={0}
          weight="plain"
          title={conduct}
          {...(hrefOf && { href: hrefOf(id) })}
          state={
            withdrawn ? (
              <State kind="plain" word={t("duties.work.withdrawn")} />
            ) : outcome === null ? (
              <State kind="attention" word={t("duties.orders.noOutcome")} />
            ) : (
              <State kind={outcome === "overruled" ? "plain" : "ok"} word={t(`duties.orders.${outcome}`)} />
            )
          }
          meta={[
            addressee,
            ...(hrefOf
              ? []
              : [
                  t("duties.told.requirement", { text: said.requirement }),
                  ...(said.outcome ? [t("duties.told.outcome", { text: said.outcome })] : []),
                  ...(said.withdrawal ? [t("duties.told.withdrawal", { text: said.withdrawal })] : []),
                ]),
          ]}
          fact={<Day day={day} short />}
        />
      ))}
    </RowList>
  );
}

/** Trainings that she gave. */
export function TrainingRows({ trainings, hrefOf }: { trainings: readonly TrainingRow[] } & Linked) {
  const t = useT();
  return (
    <RowList>
      {trainings.map(({ id, day, topic, audience, people, minutes, withdrawn }) => (
        <Row
          key={id}
          level={0}
          weight="plain"
          title={topic}
          {...(hrefOf && { href: hrefOf(id) })}
          {...(withdrawn && { state: <State kind="plain" word={t("duties.work.withdrawn")} /> })}
          meta={[t("duties.trainings.line", { audience, people, minutes })]}
          fact={<Day day={day} short />}
        />
      ))}
    </RowList>
  );
}
