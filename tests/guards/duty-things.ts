import type { Database } from "better-sqlite3";

/** What addresses of duties name: the owner's, who is in office at her firm. */
export interface DutyThings {
  dutyAppointment: string;
  dutyRecord: string;
  /** One with an open finding, one that may be closed. */
  spotCheck: string;
  finding: string;
  closableCheck: string;
  stopOrder: string;
  standard: string;
  dutyReport: string;
}

const ID = (n: number) => `01900000-0000-7000-8000-${String(500 + n).padStart(12, "0")}`;
/** Standards: one for each act upon one, at the firm's desk and on its director's pages. */
export const STANDARDS = { edit: ID(20), withdrawal: ID(21), keeping: ID(22) };
export const FIRM_STANDARDS = { edit: ID(23), withdrawal: ID(24), keeping: ID(25) };
/** A record that stays as it is, so that its file does. */
export const RECORD_WITH_FILE = ID(3);
/** Of each kind one that is there to be withdrawn. */
export const WRONG = { check: ID(11), order: ID(12), training: ID(13) };
/** A training that no record tells of yet. */
export const TRAINING = ID(10);

/** Puts the owner into office and writes what each address and act of duties needs. */
export function addDuties(database: Database): void {
  const owner = database
    .prepare("SELECT id, name, enterprise_id AS firm FROM person WHERE account = 'graduate'")
    .get() as {
    id: string;
    name: string;
    firm: string;
  };
  const put = (table: string, row: Record<string, unknown>) => {
    const columns = Object.keys(row).map((column) => `"${column}"`);
    const places = columns.map(() => "?").join(", ");
    database.prepare(`INSERT INTO ${table} (${columns.join(", ")}) VALUES (${places})`).run(...Object.values(row));
  };
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const year = new Date().getUTCFullYear();
  const day = `${year}-01-01`;
  const made = { recorded_by: owner.id, recorded_at: 0 };
  const of = { appointment_id: ID(1), enterprise_id: owner.firm };
  put("appointment", {
    id: ID(1),
    number: "聘2000-000500",
    enterprise_id: owner.firm,
    person_id: owner.id,
    holder_name: owner.name,
    duties: JSON.stringify(["promotion", "disclosure", "spot-check", "training", "stopping"]),
    statement: "x",
    from: "2020-01-01",
    to: inDays(60),
    proposed_at: 0,
    answered_at: 0,
    answer: "accepted",
  });
  const record = { ...of, ...made, duty: "promotion", work: "publicity", sentence: "x" };
  put("duty_record", { id: ID(2), ...record, day });
  put("duty_record", { id: RECORD_WITH_FILE, ...record, day });
  const report = { ...of, year: 2020, summary: "x", records: "[]", submitted_by: owner.id, submitted_at: 0 };
  const content = JSON.stringify({ records: [], standards: [], checks: [], orders: [], trainings: [] });
  put("duty_report", { id: ID(4), ...report, content });
  put("spot_check", { id: ID(5), ...of, ...made, day, subject: "x" });
  put("spot_check_finding", { id: ID(6), spot_check_id: ID(5), finding: "x" });
  put("spot_check", { id: ID(7), ...of, ...made, day, subject: "x" });
  put("stop_order", { id: ID(8), ...of, ...made, day, conduct: "x", requirement: "x", addressee: "x" });
  put("spot_check", { id: WRONG.check, ...of, ...made, day, subject: "x" });
  put("stop_order", { id: WRONG.order, ...of, ...made, day, conduct: "x", requirement: "x", addressee: "x" });
  for (const id of [TRAINING, WRONG.training])
    put("training_given", { id, ...of, ...made, day, topic: "x", audience: "x", people: 1, minutes: 1 });
  for (const [n, id] of [ID(19), ...Object.values(STANDARDS), ...Object.values(FIRM_STANDARDS)].entries()) {
    const named = { number: `Q/X 00${n}`, title: "x", kind: "enterprise", disclosed_on: day, entry_key: `Q-X00${n}` };
    const cites = { cites: "[]", cited_numbers: "[]" };
    put("disclosed_standard", { id, enterprise_id: owner.firm, ...named, ...cites, ...made, changed_at: 0 });
    const notice = { entry_key: "x", citing_kind: "disclosed-standard", citing_id: id };
    put("supersession_notice", { id: ID(30 + n), ...notice, told_at: 0 });
  }
}

export const dutyThings: DutyThings = {
  dutyAppointment: ID(1),
  dutyRecord: ID(2),
  spotCheck: ID(5),
  finding: ID(6),
  closableCheck: ID(7),
  stopOrder: ID(8),
  standard: ID(19),
  dutyReport: ID(4),
};
