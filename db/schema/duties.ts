import type { Kit } from "../columns";

/** What a year's report tells, kept as it was when she handed it in: later changes of checks and orders do not change it. */
export interface ReportContent {
  records: {
    duty: import("../statuses").Duty;
    work: string;
    day: string;
    sentence: string;
    /** The day on which it was written down; missing where that is about when it was done, and in reports from before. */
    recordedOn?: string;
  }[];
  standards: { number: string; title: string; on: string; withdrawn: boolean }[];
  checks: { day: string; subject: string; findings: number; open: number; closed: boolean }[];
  orders: { day: string; conduct: string; outcome: import("../statuses").StopOutcome | null }[];
  trainings: { day: string; topic: string; audience: string; people: number; minutes: number }[];
}

/** A form sent twice is one deed: `formKey` is of what was sent and of when its form was opened. */
const sentOnce = (k: Kit) => ({ formKey: k.text() });

/** What was written down wrongly is withdrawn with a reason, never deleted; from then on it counts nowhere. */
const takenBack = (k: Kit) => ({ withdrawnAt: k.instant(), withdrawnBy: k.id(), withdrawnReason: k.text() });

export function dutyTables(k: Kit) {
  /**
   * A light record of one of the eight duties （六）: what kind of work, when, one sentence. `sourceKind`/`sourceId` name what the
   * platform saw already (a training given, a standard disclosed, a spot check, a stop order). Withdrawn, never deleted; what a
   * withdrawn one was made from may be offered again.
   */
  const dutyRecord = k.table(
    "duty_record",
    {
      id: k.id().primaryKey(),
      appointmentId: k.id().notNull(),
      enterpriseId: k.id().notNull(),
      duty: k.text().$type<import("../statuses").Duty>().notNull(),
      work: k.text().notNull(),
      day: k.day().notNull(),
      sentence: k.text().notNull(),
      sourceKind: k.text().$type<import("../statuses").DutySource>(),
      sourceId: k.text(),
      recordedBy: k.id(),
      recordedAt: k.instant().notNull(),
      withdrawnAt: k.instant(),
      confirmedAt: k.instant(),
      confirmedBy: k.id(),
      ...sentOnce(k),
    },
    (t) => [
      k.index("duty_record_appointment").on(t.appointmentId, t.day),
      k.index("duty_record_enterprise").on(t.enterpriseId, t.day),
      k.uniqueIndex("duty_record_form").on(t.appointmentId, t.formKey),
      k.uniqueIndex("duty_record_source").on(t.appointmentId, t.duty, t.sourceKind, t.sourceId),
    ],
  );

  /** A standard that the firm disclosed as the one it works by (标准化法 第二十七条). `entryKey` where the register knows it. */
  const disclosedStandard = k.table(
    "disclosed_standard",
    {
      id: k.id().primaryKey(),
      enterpriseId: k.id().notNull(),
      number: k.text().notNull(),
      title: k.text().notNull(),
      kind: k.text().$type<import("../statuses").StandardKind>().notNull(),
      disclosedOn: k.day().notNull(),
      link: k.text(),
      entryKey: k.text(),
      /** Keys of the register that it cites normatively, and how their numbers are written, in the same order. */
      cites: k.json<string[]>().notNull(),
      citedNumbers: k.json<string[]>().notNull(),
      recordedBy: k.id(),
      recordedAt: k.instant().notNull(),
      changedAt: k.instant().notNull(),
      ...takenBack(k),
    },
    (t) => [
      k.index("disclosed_standard_enterprise").on(t.enterpriseId),
      k.index("disclosed_standard_entry").on(t.entryKey),
    ],
  );

  /** 监督抽查 of the firm's own work; its findings stand beside it, and it is closed once they are. */
  const spotCheck = k.table(
    "spot_check",
    {
      id: k.id().primaryKey(),
      enterpriseId: k.id().notNull(),
      appointmentId: k.id().notNull(),
      day: k.day().notNull(),
      subject: k.text().notNull(),
      standard: k.text(),
      recordedBy: k.id(),
      recordedAt: k.instant().notNull(),
      closedAt: k.instant(),
      conclusion: k.text(),
      ...takenBack(k),
      ...sentOnce(k),
    },
    (t) => [
      k.index("spot_check_enterprise").on(t.enterpriseId, t.day),
      k.uniqueIndex("spot_check_form").on(t.appointmentId, t.formKey),
    ],
  );
  const spotCheckFinding = k.table(
    "spot_check_finding",
    {
      id: k.id().primaryKey(),
      spotCheckId: k.id().notNull(),
      finding: k.text().notNull(),
      dueOn: k.day(),
      closedAt: k.instant(),
      closing: k.text(),
    },
    (t) => [k.index("spot_check_finding_check").on(t.spotCheckId)],
  );

  /** 制止: she had something stopped that is against the standards, and what came of it. */
  const stopOrder = k.table(
    "stop_order",
    {
      id: k.id().primaryKey(),
      enterpriseId: k.id().notNull(),
      appointmentId: k.id().notNull(),
      day: k.day().notNull(),
      conduct: k.text().notNull(),
      requirement: k.text().notNull(),
      addressee: k.text().notNull(),
      recordedBy: k.id(),
      recordedAt: k.instant().notNull(),
      outcome: k.text().$type<import("../statuses").StopOutcome>(),
      outcomeText: k.text(),
      outcomeOn: k.day(),
      outcomeAt: k.instant(),
      ...takenBack(k),
      ...sentOnce(k),
    },
    (t) => [
      k.index("stop_order_enterprise").on(t.enterpriseId, t.day),
      k.uniqueIndex("stop_order_form").on(t.appointmentId, t.formKey),
    ],
  );

  /** A training that she gave in the firm. */
  const trainingGiven = k.table(
    "training_given",
    {
      id: k.id().primaryKey(),
      enterpriseId: k.id().notNull(),
      appointmentId: k.id().notNull(),
      day: k.day().notNull(),
      topic: k.text().notNull(),
      audience: k.text().notNull(),
      people: k.int().notNull(),
      minutes: k.int().notNull(),
      recordedBy: k.id(),
      recordedAt: k.instant().notNull(),
      ...takenBack(k),
      ...sentOnce(k),
    },
    (t) => [
      k.index("training_given_enterprise").on(t.enterpriseId, t.day),
      k.uniqueIndex("training_given_form").on(t.appointmentId, t.formKey),
    ],
  );

  /** A year's report of one appointment, handed to the firm to confirm. `records` are the ids it was made of, `content` what they said. */
  const dutyReport = k.table(
    "duty_report",
    {
      id: k.id().primaryKey(),
      appointmentId: k.id().notNull(),
      enterpriseId: k.id().notNull(),
      year: k.int().notNull(),
      summary: k.text().notNull(),
      records: k.json<string[]>().notNull(),
      content: k.json<ReportContent>().notNull(),
      submittedBy: k.id(),
      submittedAt: k.instant().notNull(),
      answeredAt: k.instant(),
      answeredBy: k.id(),
      answer: k.text().$type<"confirmed" | "returned">(),
      answerText: k.text(),
      replacedAt: k.instant(),
    },
    (t) => [
      k.index("duty_report_appointment").on(t.appointmentId, t.year),
      k.index("duty_report_enterprise").on(t.enterpriseId),
    ],
  );

  return { dutyRecord, disclosedStandard, spotCheck, spotCheckFinding, stopOrder, trainingGiven, dutyReport };
}
