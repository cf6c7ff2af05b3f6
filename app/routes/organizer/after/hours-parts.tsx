import type { AttendanceRow } from "~/flows/events/after/attendance-view.server";
import { useT } from "~/i18n/context";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { Section } from "~/ui/shell/section";
import { Duration } from "~/ui/show/duration";
import { Figure4 } from "~/ui/show/figure4";
import { Table } from "~/ui/show/table";
import { eventHref } from "../desk";
import { shownName } from "../shown-name";
import { OutcomeMark, SeenLines } from "./attendance-parts";

type Lines = readonly AttendanceRow[];

/** How many came, for how long, what is booked and what is open. */
export function HoursFigures({ lines }: { lines: Lines }) {
  const t = useT();
  const sum = (of: (line: AttendanceRow) => number) => lines.reduce((all, line) => all + of(line), 0);
  const people = (those: Lines) => ({ value: those.length, unit: t("after.hours.people", { count: those.length }) });
  return (
    <Figure4
      figures={[
        {
          ...people(lines.filter((line) => line.outcomeNow === "attended")),
          note: t("after.hours.figureAttended"),
        },
        { value: <Duration minutes={sum(({ minutes }) => minutes)} />, note: t("after.hours.figureMinutes") },
        { value: <Duration minutes={sum(({ booked }) => booked ?? 0)} />, note: t("after.hours.figureBooked") },
        { ...people(lines.filter(({ toBook }) => toBook)), note: t("after.hours.figureOpen") },
      ]}
    />
  );
}

/** Whose attendance is to be booked, before it is; the act is below the list. */
export function HoursToBook({ lines, earns, open }: { lines: Lines; earns: boolean; open: boolean }) {
  const t = useT();
  if (lines.length === 0) return null;
  return (
    <Section title={t(earns ? "after.hours.toBook" : "after.hours.toConfirm")}>
      <Table
        caption={t("after.hours.toBookCaption")}
        captionHidden
        rows={lines}
        rowKey={({ registrationId }) => registrationId}
        columns={[
          { head: t("after.attendance.name"), cell: (line) => shownName(t, line) },
          { head: t("after.attendance.seen"), cell: (line) => <SeenLines line={line} /> },
          {
            head: t("after.attendance.outcome"),
            cell: (line) => <OutcomeMark line={{ ...line, outcome: line.outcomeNow }} over />,
          },
          ...(earns
            ? [
                {
                  head: t("after.hours.booked"),
                  numeric: true,
                  cell: ({ booked }: AttendanceRow) =>
                    booked === null ? t("after.hours.notBooked") : <Duration minutes={booked} />,
                },
                {
                  head: t("after.hours.willBe"),
                  numeric: true,
                  cell: ({ minutes, passedOver }: AttendanceRow) =>
                    passedOver === null ? <Duration minutes={minutes} /> : t("after.hours.notBooked"),
                },
              ]
            : []),
        ]}
      />
      {open ? (
        <Form label={t(earns ? "after.hours.book" : "after.hours.confirm")}>
          <p>{t(earns ? "after.hours.bookNote" : "after.hours.confirmNote")}</p>
          <p>
            <Button full="phone">{t(earns ? "after.hours.book" : "after.hours.confirm")}</Button>
          </p>
        </Form>
      ) : null}
    </Section>
  );
}

/** Of whom it is not said whether they were there online, with the way to say it. */
export function OnlineUnsaid({ lines, event }: { lines: Lines; event: { slug: string } }) {
  const t = useT();
  const count = lines.filter(({ unchecked }) => unchecked).length;
  if (count === 0) return null;
  return (
    <p>
      {t("after.online.open", { count })} <a href={eventHref(event, "/attendance#online")}>{t("after.online.link")}</a>
    </p>
  );
}

/** For whom nothing is booked, and why. */
export function PassedOverPeople({ lines }: { lines: Lines }) {
  const t = useT();
  const many = (why: AttendanceRow["passedOver"]) =>
    lines.filter(({ passedOver, outcomeNow }) => passedOver === why && outcomeNow === "attended").length;
  const [strangers, own] = [many("no-account"), many("own")];
  if (strangers + own === 0) return null;
  return (
    <Section title={t("after.hours.passedOver")}>
      {strangers > 0 ? <p>{t("after.hours.noAccount", { count: strangers })}</p> : null}
      {own > 0 ? <p>{t("after.hours.own", { count: own })}</p> : null}
    </Section>
  );
}

/** What is booked, each to be corrected. */
export function BookedHours({ lines, event }: { lines: Lines; event: { slug: string } }) {
  const t = useT();
  if (lines.length === 0) return null;
  return (
    <Section title={t("after.hours.done")}>
      <Table
        caption={t("after.hours.doneCaption")}
        captionHidden
        rows={lines}
        rowKey={({ registrationId }) => registrationId}
        columns={[
          { head: t("after.attendance.name"), cell: (line) => shownName(t, line) },
          { head: t("after.attendance.outcome"), cell: (line) => <OutcomeMark line={line} over /> },
          {
            head: t("after.hours.booked"),
            numeric: true,
            cell: ({ booked }) => (booked === null ? t("after.hours.notBooked") : <Duration minutes={booked} />),
          },
          {
            head: t("after.hours.correct"),
            cell: ({ registrationId, name, passedOver }) =>
              passedOver === "no-account" ? (
                "–"
              ) : (
                <a
                  href={eventHref(event, `/hours/${registrationId}`)}
                  aria-label={t("after.hours.correctTitle", { name: name ?? "" })}
                >
                  {t("after.hours.correct")}
                </a>
              ),
          },
        ]}
      />
    </Section>
  );
}
