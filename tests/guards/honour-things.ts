import type { Database } from "better-sqlite3";
import { usualRules } from "../../app/domains/awards/cycle/cycle-rules";
import type { TestVisitor } from "../setup/visitor";
import { PLACE } from "./places";
import type { Ready } from "./ready-acts";

/** A cycle that is decided, and the owner's award in it. */
export const honourThings = { honouredCycle: "guards-honour-decided", award: PLACE(7001) };
export type HonourThings = typeof honourThings;

const LIST_HASH = "0".repeat(64);
/** A cycle for each act, so that none is in another's way. */
const CYCLES = {
  decided: PLACE(7010),
  noticed: PLACE(7011),
  "to-archive": PLACE(7012),
  revoking: PLACE(7013),
} as const;
type Name = keyof typeof CYCLES;
const slugOf = (name: Name): string => `guards-honour-${name}`;
const REVOKED = PLACE(7002);

/** Puts cycles that were noticed and decided, with the owner on their lists. */
export function addHonours(database: Database): void {
  const now = Date.now();
  const rules = JSON.stringify({ ...usualRules(["340100"]), cap: 3 });
  const put = (table: string, row: Record<string, unknown>) => {
    const columns = Object.keys(row).map((column) => `"${column}"`);
    const places = columns.map(() => "?").join(", ");
    database.prepare(`INSERT INTO ${table} (${columns.join(", ")}) VALUES (${places})`).run(...Object.values(row));
  };
  const person = database.prepare("SELECT id, name, enterprise_id AS firm FROM person WHERE account = ?");
  const owner = person.get("graduate") as { id: string; name: string; firm: string };
  const other = person.get("juror2") as { id: string; firm: string };
  for (const [n, name] of (Object.keys(CYCLES) as Name[]).entries()) {
    const decided = name === "noticed" ? null : now;
    put("award_cycle", {
      id: CYCLES[name],
      slug: slugOf(name),
      title: "守门表彰",
      year: 2026,
      label: "outstanding-director",
      approval_document: "x",
      authority: "x",
      introduction: "x",
      contact: "x",
      rules,
      submissions_until: 1,
      counties_until: 2,
      cities_until: 3,
      review_until: 4,
      created_at: 0,
      changed_at: 0,
      opened_at: 1,
      reviewing_at: 2,
      sealed_at: 3,
      unblinded_at: 4,
      noticed_at: 5,
      decided_at: decided,
    });
    put("nomination", {
      id: PLACE(7020 + n),
      cycle_id: CYCLES[name],
      person_id: n < 2 ? owner.id : other.id,
      enterprise_id: owner.firm,
      region_code: "340123",
      category: "k1",
      origin: "self",
      state: "accepted",
      level: "province",
      deeds: "x",
      summary: "x",
      hidden_words: "[]",
      typed_fields: 1,
      seconds_used: 1,
      opened_at: 0,
      state_at: 0,
      changed_at: 0,
      submitted_at: 1,
      publish_name: 1,
    });
    put("blind_dossier", {
      alias: `guards-honour-${name}`,
      cycle_id: CYCLES[name],
      nomination_id: PLACE(7020 + n),
      number: 1,
      category: "k1",
      deeds: "[]",
      summary: "[]",
      exhibits: "[]",
      flags: "[]",
      also_hidden: "[]",
      made_at: 0,
    });
    const line = {
      nomination: `guards-honour-${name}`,
      // As her certificates call her, or the list would have to be corrected first.
      name: owner.name,
      employer: "x",
      category: "k1",
      regionCode: "340123",
    };
    put("public_notice", {
      id: PLACE(7030 + n),
      cycle_id: CYCLES[name],
      number: 1,
      meeting_id: PLACE(7040 + n),
      words: "",
      list: JSON.stringify([{ ...line, reportedBy: "340100", summary: null }]),
      list_hash: LIST_HASH,
      prepared_at: 0,
      published_at: 1,
      ends_at: 2,
      closed_at: 3,
    });
  }
  const award = (id: string, name: Name, n: number, personId: string) =>
    put("award", {
      id,
      cycle_id: CYCLES[name],
      nomination_id: PLACE(7020 + n),
      person_id: personId,
      enterprise_id: owner.firm,
      region_code: "340123",
      category: "k1",
      name: "x",
      employer: "x",
      given_at: now,
      given_on: "2026-11-20",
    });
  // Awards that bear no certificate, so that an administrator can release one; the demo's own decision made the achievement behind it.
  award(honourThings.award, "decided", 0, owner.id);
  award(REVOKED, "revoking", 3, other.id);
}

/** Each act of the province with what it needs. */
export function honourActs(province: TestVisitor): Record<string, Ready> {
  const at = (name: Name, below: string) => `/bureau/awards/${slugOf(name)}/${below}`;
  return {
    "/bureau/awards/:cycle/decision": {
      by: province,
      address: at("noticed", "decision"),
      fields: { issuerId: "first", listHash: LIST_HASH },
    },
    "/bureau/awards/:cycle/awards/:award/revocation": {
      by: province,
      address: at("revoking", `awards/${REVOKED}/revocation`),
      fields: { reason: "核对后写下的理由" },
    },
    "/bureau/awards/:cycle/archive": { by: province, address: at("to-archive", "archive") },
  };
}
