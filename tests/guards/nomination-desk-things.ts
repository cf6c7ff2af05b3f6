import type { Database } from "better-sqlite3";
import { usualRules } from "../../app/domains/awards/cycle/cycle-rules";
import type { TestVisitor } from "../setup/visitor";
import { PLACE } from "./places";
import type { Ready } from "./ready-acts";

/** A nomination of the owner's that was handed in and waits for the county of her firm. */
export const nominationDeskThings = { deskNomination: PLACE(1000) };
export type NominationDeskThings = typeof nominationDeskThings;

const DAY = 86_400_000;
const CYCLE = PLACE(1001);
const SLUG = "guards-desk-cycle";
const APPOINTMENT = PLACE(1002);
const COUNTY = "340123";
const CATEGORY = "k1";

/** Each act with the nominee of a nomination that waits for it, so that none is in another's way. */
const ACTS = {
  check: "juror3",
  return: "juror4",
  recommendation: "juror5",
  "recommendation-withdrawal": "juror6",
  acceptance: "juror7",
  rejection: "juror1",
} as const;
type Act = keyof typeof ACTS;
const NAMES = Object.keys(ACTS) as Act[];
const idOf = (act: Act): string => PLACE(1010 + NAMES.indexOf(act));

interface Put {
  state: "submitted" | "recommended";
  level: "county" | "city" | "province";
}
const STANDS: Partial<Record<Act, Put>> = {
  "recommendation-withdrawal": { state: "recommended", level: "city" },
  acceptance: { state: "recommended", level: "province" },
};

/** Puts an open cycle, nominations in the states that each act needs, and a director whom a bureau can nominate. */
export function addNominationDesk(database: Database): void {
  const now = Date.now();
  const rules = JSON.stringify({ ...usualRules(["340100"]), cap: 3, quotas: { "340100": 3 } });
  database
    .prepare(
      `INSERT INTO award_cycle (id, slug, title, year, label, approval_document, authority, introduction, contact, rules,
         submissions_until, counties_until, cities_until, review_until, created_at, changed_at, opened_at)
       VALUES (?, ?, '守门的申报', 2026, 'outstanding-director', 'x', 'x', 'x', 'x', ?, ?, ?, ?, ?, 0, 0, ?)`,
    )
    .run(CYCLE, SLUG, rules, now + 30 * DAY, now + 40 * DAY, now + 50 * DAY, now + 80 * DAY, now);
  const insert = (id: string, account: string, { state, level }: Put = { state: "submitted", level: "county" }) =>
    database
      .prepare(
        `INSERT INTO nomination (id, cycle_id, person_id, region_code, category, origin, origin_person_id, state, level, facts,
           deeds, summary, hidden_words, opened_at, state_at, changed_at, submitted_at, locked_hash, eligibility, typed_fields,
           seconds_used)
         SELECT ?, ?, id, ?, ?, 'self', id, ?, ?, json_object('name', name, 'employer', 'x', 'regionCode', ?), 'x', 'x', '[]',
           0, 0, 0, 0, 'x', '[]', 1, 1 FROM person WHERE account = ?`,
      )
      .run(id, CYCLE, COUNTY, CATEGORY, state, level, COUNTY, account);
  insert(nominationDeskThings.deskNomination, "graduate");
  for (const act of NAMES) insert(idOf(act), ACTS[act], STANDS[act]);
  database
    .prepare(
      `INSERT INTO nomination_recommendation (id, nomination_id, cycle_id, level, region_code, rank, opinion, by_person_id, at)
       SELECT ?, ?, ?, 'county', ?, 1, 'x', id, 0 FROM person WHERE account = 'county'`,
    )
    .run(PLACE(1003), idOf("recommendation-withdrawal"), CYCLE, COUNTY);
  // Of a firm where nobody else is appointed, so that it is in no other act's way.
  database
    .prepare(
      `INSERT INTO appointment (id, number, enterprise_id, person_id, holder_name, duties, statement, "from", proposed_at,
         answered_at, answer)
       SELECT ?, '聘2000-000009', e.id, p.id, p.name, '["other"]', 'x', '2020-01-01', 0, 0, 'accepted'
       FROM person p, (
         SELECT id FROM enterprise WHERE region_code = ? AND merged_into_id IS NULL
           AND id NOT IN (SELECT enterprise_id FROM appointment)
           AND id NOT IN (SELECT scope_id FROM role_grant WHERE role = 'enterprise') ORDER BY id DESC LIMIT 1) e
       WHERE p.account = 'juror2'`,
    )
    .run(APPOINTMENT, COUNTY);
}

/** Each act of the desk with who takes it and what it needs. */
export function nominationDeskActs(by: Record<"county" | "province", TestVisitor>): Record<string, Ready> {
  const dueOn = new Date(Date.now() + 10 * DAY).toISOString().slice(0, 10);
  const fields: Partial<Record<Act, Record<string, string>>> = {
    return: { part: "deeds", "words.deeds": "请补充材料", dueOn },
    recommendation: { opinion: "履职扎实，同意推荐", rank: "2" },
    "recommendation-withdrawal": { reason: "名次有误" },
    rejection: { reason: "与事实不符" },
  };
  const acts = NAMES.map((act): [string, Ready] => [
    `/bureau/nominations/:nomination/${act}`,
    {
      by: by[act === "acceptance" ? "province" : "county"],
      address: `/bureau/nominations/${idOf(act)}/${act}`,
      fields: { seen: "", ...fields[act] },
    },
  ]);
  return {
    ...Object.fromEntries(acts),
    "/bureau/awards/:cycle/new-nomination": {
      by: by.county,
      address: `/bureau/awards/${SLUG}/new-nomination`,
      fields: { appointment: APPOINTMENT, category: CATEGORY },
    },
  };
}
