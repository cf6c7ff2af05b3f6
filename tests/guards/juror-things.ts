import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "better-sqlite3";
import { usualRules } from "../../app/domains/awards/cycle/cycle-rules";
import { criterionStand } from "../../app/domains/awards/jury/review/criterion-stand";
import type { TestVisitor } from "../setup/visitor";
import { PLACE } from "./places";
import type { Ready } from "./ready-acts";

/** A review of the juror's that she may read, in a cycle in which another juror reads too. */
export const jurorThings = { roomCycle: "guards-room", review: PLACE(4001), tie: PLACE(4060) };
export type JurorThings = typeof jurorThings;

const DAY = 86_400_000;
const CYCLE = PLACE(4000);
const CATEGORY = "k1";
const PAPER = PLACE(4002);
/** Ties of hers: one that an officer lifts, one that she takes back. */
const [LIFTED, TAKEN_BACK] = [PLACE(4061), PLACE(4062)];
/** Each act on a review with one that waits for it, so that none is in another's way. */
const ACTS = ["scores", "clearance", "conflict", "submission"] as const;
type Act = (typeof ACTS)[number];
const idOf = (act: Act): string => PLACE(4010 + ACTS.indexOf(act));
const STATE: Record<Act, string> = {
  scores: "cleared",
  clearance: "assigned",
  conflict: "assigned",
  submission: "in-progress",
};
const aliasOf = (account: string): string => `guards-${account}`.padEnd(24, "0");

const RULES = {
  ...usualRules(["340100"]),
  cap: 3,
  categories: [{ id: CATEGORY, name: "企业组", cap: null }],
  reasonLength: 0,
  rubric: [
    {
      id: "c1",
      name: "履职",
      points: 100,
      levels: [
        { from: 60, to: 100, text: "全面履职" },
        { from: 0, to: 59, text: "部分履职" },
      ],
    },
  ],
};
const EXHIBITS = [
  {
    place: 1,
    kind: "certificate",
    source: "checked",
    checkedBy: "issuer",
    title: [{ text: "培训合格证书" }],
    facts: { expiresOn: "2029-03-01" },
    day: "2026-03-01",
    fileId: null,
    fileName: null,
    withheld: null,
  },
  {
    place: 2,
    kind: "document",
    source: "stated",
    checkedBy: null,
    title: [{ text: "体系图" }],
    facts: {},
    day: null,
    fileId: PAPER,
    fileName: "证2.png",
    withheld: null,
  },
];
const PICTURE = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** Puts a cycle under review with two jurors, and a review of the first in the state that each act needs. */
export function addJury(database: Database, dataDir: string): void {
  const now = Date.now();
  const put = (table: string, row: Record<string, unknown>) => {
    const columns = Object.keys(row).map((column) => `"${column}"`);
    const places = columns.map(() => "?").join(", ");
    database.prepare(`INSERT INTO ${table} (${columns.join(", ")}) VALUES (${places})`).run(...Object.values(row));
  };
  put("award_cycle", {
    id: CYCLE,
    slug: jurorThings.roomCycle,
    title: "守门的评审",
    year: 2026,
    label: "x",
    approval_document: "x",
    authority: "x",
    introduction: "x",
    contact: "x",
    rules: JSON.stringify(RULES),
    created_at: 0,
    changed_at: 0,
    submissions_until: now - 30 * DAY,
    counties_until: now - 20 * DAY,
    cities_until: now - 10 * DAY,
    review_until: now + 30 * DAY,
    opened_at: now - 60 * DAY,
    reviewing_at: now - DAY,
  });
  for (const [n, account] of ["juror1", "juror2"].entries()) {
    const { id } = database.prepare("SELECT id FROM person WHERE account = ?").get(account) as { id: string };
    put("cycle_juror", { alias: aliasOf(account), cycle_id: CYCLE, person_id: id, number: n + 1, added_at: 0 });
    put("role_grant", {
      id: PLACE(4003 + n),
      person_id: id,
      role: "juror",
      scope_kind: "cycle",
      scope_id: CYCLE,
      granted_by: id,
      granted_at: 0,
    });
  }
  const read = (n: number, id: string, account: string, state: string, scored = false) => {
    const alias = `guards-dossier-${n}`.padEnd(24, "0");
    put("blind_dossier", {
      alias,
      cycle_id: CYCLE,
      nomination_id: PLACE(4100 + n),
      number: n,
      category: CATEGORY,
      flags: "[]",
      deeds: '[{"text":"清理标准。"}]',
      summary: '[{"text":"摘要"}]',
      exhibits: JSON.stringify(EXHIBITS),
      also_hidden: "[]",
      made_at: 0,
      looked_at: 1,
    });
    put("review", {
      id,
      cycle_id: CYCLE,
      nomination: alias,
      juror: aliasOf(account),
      run_id: CYCLE,
      state,
      state_at: 0,
      changed_at: 0,
      assigned_at: 0,
      scores: scored ? '{"c1":70}' : "{}",
      levels: scored ? '{"c1":0}' : "{}",
      reasons: "{}",
    });
  };
  read(1, jurorThings.review, "juror1", "in-progress", true);
  for (const [n, act] of ACTS.entries()) read(2 + n, idOf(act), "juror1", STATE[act], act === "submission");
  read(9, PLACE(4050), "juror2", "in-progress", true);
  const { id: her } = database.prepare("SELECT id FROM person WHERE account = ?").get("juror1") as { id: string };
  for (const id of [jurorThings.tie, LIFTED, TAKEN_BACK])
    put("declared_tie", {
      id,
      person_id: her,
      about_person_id: PLACE(4069),
      kind: "kinship",
      statement: "表亲关系",
      // No drawing of the demo came after it.
      declared_at: now + DAY,
    });
  mkdirSync(join(dataDir, "files", "00"), { recursive: true });
  const storageName = PAPER.slice(-4).padStart(32, "0");
  writeFileSync(join(dataDir, "files", "00", storageName), Buffer.from(PICTURE, "base64"));
  put("stored_file", {
    id: PAPER,
    storage_name: storageName,
    file_name: "x.png",
    media_type: "image/png",
    bytes: 70,
    sha256: "",
    uploaded_at: now,
  });
}

/** What a form saw of a criterion that nobody filled in. */
const UNTOUCHED = criterionStand({ level: null, score: null, reason: "" });

/** Each act of a juror with what it needs. */
export function jurorActs(juror: TestVisitor, province: TestVisitor): Record<string, Ready> {
  const at = (act: Act, below: string, fields: Record<string, string> = {}): Ready => ({
    by: juror,
    address: `/juror/reviews/${idOf(act)}${below}`,
    fields,
  });
  return {
    "/juror/ties": {
      by: juror,
      fields: { kind: "kinship", account: "graduate", code: "", statement: "表亲关系" },
    },
    "/juror/ties/:tie/withdrawal": { by: juror, address: `/juror/ties/${TAKEN_BACK}/withdrawal`, fields: {} },
    "/bureau/experts/ties/:tie/withdrawal": {
      by: province,
      address: `/bureau/experts/ties/${LIFTED}/withdrawal`,
      fields: { reason: "核对后不是本人" },
    },
    "/juror/reviews/:review": at("scores", "", {
      criterion: "c1",
      level: "0",
      score: "80",
      reason: "",
      seen: UNTOUCHED,
      go: "stay",
    }),
    "/juror/reviews/:review/clearance": at("clearance", "/clearance"),
    "/juror/reviews/:review/conflict": at("conflict", "/conflict", { reason: "曾经共事" }),
    "/juror/reviews/:review/submission": at("submission", "/submission"),
  };
}
