import { db } from "@db/client.server";
import { findAppointment } from "~/domains/appointments/appointment.store.server";
import { findEnterprise } from "~/domains/directory/enterprise.store.server";
import { byDuty, reportState } from "~/domains/duties/duty-report";
import type { DutyReport } from "~/domains/duties/duty-report.store.server";
import { type TextKey, translator } from "~/i18n/translate";
import { isoDayOf } from "~/kernel/instant-format";
import { chineseDay } from "~/pdf/chinese-text";
import { renderSheets } from "~/pdf/render-sheets.server";
import type { SheetBlock } from "~/pdf/sheet-layout.server";

const t = translator("zh-CN");
const p = (key: string, values?: Record<string, string | number>) => t(`dutyReportPrint.${key}` as TextKey, values);
const monthDay = (day: string): string => chineseDay(day).replace(/^\d+年/, "");

/** Points that the firm's opinion takes with room for seal and signature; it is not parted over sheets. */
const OPINION = 150;

interface Holder {
  firm: string;
  code: string;
  demo: boolean;
  name: string | null;
  number: string;
}

/** A year's report as a PDF: who may see the report may have it. */
export async function dutyReportFile(report: DutyReport): Promise<{ name: string; bytes: Buffer }> {
  const [firm, appointment] = await Promise.all([
    findEnterprise(db, report.enterpriseId),
    findAppointment(db, report.appointmentId),
  ]);
  const holder: Holder = {
    firm: appointment?.firmName ?? firm?.name ?? "",
    code: appointment?.firmCode ?? firm?.code ?? "",
    demo: firm?.demo ?? false,
    name: appointment?.holderName ?? null,
    number: appointment?.number ?? "",
  };
  const { year } = report;
  const bytes = await renderSheets({
    title: `${p("title")}${p("year", { year })}`,
    day: isoDayOf(report.answeredAt ?? report.submittedAt),
    blocks: reportBlocks(report, holder),
    foot: (sheet, of) => p("foot", { firm: holder.firm, year, sheet, of }),
  });
  return { name: `${p("title")}-${year}-${holder.name ?? holder.number}.pdf`, bytes };
}

/** What the report says, in its order; parts without anything are left out and the others numbered on. */
export function reportBlocks(report: DutyReport, holder: Holder): SheetBlock[] {
  const { year, content, summary } = report;
  let number = 0;
  const part = (key: string, blocks: SheetBlock[]): SheetBlock[] =>
    blocks.length === 0
      ? []
      : [
          {
            tag: "H2",
            ...(key === "opinion" && { keepBelow: OPINION }),
            text: p("heading", { n: p("numerals")[number++] as string, text: p(key) }),
          },
          ...blocks,
        ];
  const fact = (key: string, text: string): SheetBlock => ({ tag: "P", lead: p(key), leadEms: 9.5, text, size: 11 });
  const item = (day: string, text: string): SheetBlock => ({ tag: "P", lead: monthDay(day), text });
  return [
    { tag: "H1", text: p("title"), centred: true },
    { tag: "P", text: p("year", { year }), centred: true, size: 13, above: 4 },
    ...(holder.demo ? [{ tag: "P", text: p("demo"), centred: true, above: 6 } as const] : []),
    { ...fact("firm", holder.firm), above: 22 },
    fact("code", holder.code),
    fact("director", holder.name ?? p("erased")),
    fact("appointment", holder.number),
    fact("submitted", chineseDay(isoDayOf(report.submittedAt))),
    fact("state", stateText(report)),
    ...part("summary", summary ? [{ tag: "P", text: summary, indented: true }] : []),
    ...part("records", recordBlocks(content, item)),
    ...part(
      "standards",
      content.standards.map(({ number: of, title, on, withdrawn }) => {
        const note = t(withdrawn ? "duties.standards.withdrawnThen" : "duties.standards.disclosedThen");
        return item(on, p("item", { text: `${of} ${title}`, note }));
      }),
    ),
    ...part(
      "checks",
      content.checks.map(({ day, subject, findings, open, closed }) => {
        const found = findings === 0 ? t("duties.checks.clean") : t("duties.checks.findings", { count: findings });
        const stands = t(closed ? "duties.checks.closed" : open > 0 ? "duties.checks.open" : "duties.checks.toClose", {
          open,
        });
        return item(day, p("item", { text: subject, note: `${found}，${stands}` }));
      }),
    ),
    ...part(
      "orders",
      content.orders.map(({ day, conduct, outcome }) =>
        item(day, p("item", { text: conduct, note: t(`duties.orders.${outcome ?? "noOutcome"}`) })),
      ),
    ),
    ...part(
      "trainings",
      content.trainings.map(({ day, topic, audience, people, minutes }) =>
        item(day, p("item", { text: topic, note: t("duties.trainings.line", { audience, people, minutes }) })),
      ),
    ),
    { tag: "P", text: p("directorSignature"), above: 22 },
    ...part("opinion", [
      { tag: "P", text: stateText(report) },
      { tag: "P", text: p("seal"), above: 26 },
      { tag: "P", text: p("signature"), above: 12 },
      { tag: "P", text: p("date"), above: 12 },
      { tag: "P", text: p("signNote"), quiet: true, size: 9, above: 8 },
    ]),
    { tag: "P", text: p("note"), quiet: true, size: 9, above: 16 },
  ];
}

function recordBlocks(content: DutyReport["content"], item: (day: string, text: string) => SheetBlock): SheetBlock[] {
  return byDuty(content.records).flatMap(({ duty, records }): SheetBlock[] => [
    { tag: "H3", text: t(`dutyWords.${duty}.name`) },
    ...records.map(({ work, day, sentence, recordedOn }) => {
      const of = t(`dutyWords.${duty}.${work}` as TextKey);
      const kind = recordedOn ? `${of}，${t("duties.reports.recordedOn", { day: chineseDay(recordedOn) })}` : of;
      return item(day, sentence === "" ? kind : p("item", { text: sentence, note: kind }));
    }),
  ]);
}

function stateText(report: DutyReport): string {
  const state = reportState(report);
  if (state !== "confirmed") return p(state);
  return p("confirmedOn", { day: chineseDay(isoDayOf(report.answeredAt as number)) });
}
