import type { ReportState } from "~/domains/duties/duty-report";
import { useT } from "~/i18n/context";
import type { SeatView } from "~/routes/duties/duty-frame";
import { ReportMark } from "~/routes/duties/report-mark";
import {
  type CheckRow,
  CheckRows,
  type OrderRow,
  OrderRows,
  type TrainingRow,
  TrainingRows,
} from "~/routes/duties/work-rows";
import { Section } from "~/ui/shell/section";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";

export interface WorkSectionsProps {
  view: {
    seat: SeatView;
    checks: CheckRow[];
    orders: OrderRow[];
    trainings: TrainingRow[];
    standards: number;
    may: Record<"checks" | "orders" | "trainings" | "standards", boolean>;
  };
}

/** Standards, checks, orders and trainings of one appointment, each with the way to a new one while it runs. */
export function WorkSections({ view: { seat, checks, orders, trainings, standards, may } }: WorkSectionsProps) {
  const t = useT();
  const { base, running } = seat;
  const add = (to: "checks" | "orders" | "trainings", text: string) =>
    running && may[to] ? { link: { href: `${base}/${to}/new`, text } } : {};
  const none = (of: "checks" | "orders" | "trainings") => (
    <p>{t(may[of] ? `duties.${of}.none` : "duties.orders.notHers")}</p>
  );
  return (
    <>
      {running ? (
        <Section
          title={t("duties.standards.title")}
          link={{ href: `${base}/standards`, text: t("duties.standards.all") }}
        >
          <p>{t(standards === 0 ? "duties.standards.none" : "duties.standards.count", { count: standards })}</p>
        </Section>
      ) : null}
      <Section title={t("duties.checks.title")} id="checks" {...add("checks", t("duties.checks.new"))}>
        {checks.length === 0 ? none("checks") : null}
        <CheckRows checks={checks} hrefOf={(id) => `${base}/checks/${id}`} />
      </Section>
      <Section title={t("duties.orders.title")} id="orders" {...add("orders", t("duties.orders.new"))}>
        {orders.length === 0 ? none("orders") : null}
        <OrderRows orders={orders} hrefOf={(id) => `${base}/orders/${id}`} />
      </Section>
      <Section title={t("duties.trainings.title")} id="trainings" {...add("trainings", t("duties.trainings.new"))}>
        {trainings.length === 0 ? none("trainings") : null}
        <TrainingRows trainings={trainings} hrefOf={(id) => `${base}/trainings/${id}`} />
      </Section>
    </>
  );
}

/** Each year with its report, or the way to it. */
export function ReportRows({
  base,
  reports,
}: {
  base: string;
  reports: { year: number; state: ReportState | null }[];
}) {
  const t = useT();
  return (
    <Section title={t("duties.reports.title")} id="reports">
      <RowList>
        {reports.map(({ year, state }) => (
          <Row
            key={year}
            title={t("duties.reports.of", { year })}
            href={`${base}/reports/${year}`}
            weight="plain"
            state={<ReportMark state={state} />}
          />
        ))}
      </RowList>
    </Section>
  );
}
