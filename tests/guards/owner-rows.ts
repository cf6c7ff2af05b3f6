import type { Database } from "better-sqlite3";
import { addHourClaims } from "./hour-things";
import { addNotes } from "./note-things";
import { PLACE } from "./places";

/** Puts what addresses name beside the demo's own: the owner's, at her firm. */
export function addRows(database: Database): void {
  // The owner works in the county of `county`, below `city`.
  database
    .prepare(
      `UPDATE person SET enterprise_id = (SELECT id FROM enterprise WHERE region_code = '340123' LIMIT 1)
       WHERE account = 'graduate'`,
    )
    .run();
  database
    .prepare(
      `INSERT INTO mail (id, template, subject, text, to_address, message_id, state, tries, created_at, due_at, sent_at)
       VALUES (?, 'password-reset', 'x', 'x', 'guard@example.cn', 'x', 'sent', 1, 0, 0, 0)`,
    )
    .run(PLACE(200));
  // A firm proposes the owner: that of the account `enterprise`.
  database
    .prepare(
      `INSERT INTO appointment (id, number, enterprise_id, person_id, holder_name, duties, statement, "from", "to", proposed_at)
       SELECT ?, '聘2000-000001', g.scope_id, p.id, p.name, '["other"]', 'x', '2030-01-01', '2030-12-31', 0
       FROM person p, role_grant g JOIN person e ON e.id = g.person_id
       WHERE p.account = 'graduate' AND e.account = 'enterprise' AND g.role = 'enterprise'`,
    )
    .run(PLACE(202));
  database
    .prepare(
      `INSERT INTO appointment (id, number, enterprise_id, person_id, holder_name, duties, statement, "from", "to", proposed_at,
         answered_at, answer)
       SELECT ?, '聘2000-000002', enterprise_id, person_id, holder_name, duties, statement, '2031-01-01', '2031-12-31', 0, 0,
         'accepted' FROM appointment WHERE id = ?`,
    )
    .run(PLACE(204), PLACE(202));
  database
    .prepare(
      `INSERT INTO appointment (id, number, enterprise_id, invited_account, holder_name, duties, statement, "from", "to", proposed_at,
         code_hash, code_tries)
       SELECT ?, '聘2000-000003', enterprise_id, 'graduate', holder_name, duties, statement, '2032-01-01', '2032-12-31', ?, 'x', 0
       FROM appointment WHERE id = ?`,
    )
    .run(PLACE(207), Date.now(), PLACE(202));
  database
    .prepare(
      `INSERT INTO employment (id, person_id, employer_name, post, standards_work, "from", stated_at)
       SELECT ?, id, 'x', 'x', 1, '2020-01-01', 0 FROM person WHERE account = 'graduate'`,
    )
    .run(PLACE(203));
  database
    .prepare(
      `INSERT INTO long_job (id, kind, title, input, started_at, step, done, beat_at, cancel_asked_at, ended_at, outcome, result)
       VALUES (?, 'enterprise-import', 'x', '{"scopes":["340123"],"covered":["340123"]}', 0, 'holding', 0, 0, null, 1, 'refused', '{}')`,
    )
    .run(PLACE(210));
  database
    .prepare(
      `INSERT INTO enterprise_merge (id, from_id, into_id, reason, moved, merged_at)
       SELECT ?, id, id, 'x', '{}', 0 FROM enterprise WHERE region_code = '340123' LIMIT 1`,
    )
    .run(PLACE(211));
  database
    .prepare(
      `INSERT INTO enterprise_distinction (id, first_id, later_id, found_at)
       SELECT ?, min(id), max(id), 0 FROM (SELECT id FROM enterprise WHERE region_code = '340123' ORDER BY id LIMIT 2)`,
    )
    .run(PLACE(212));
  database
    .prepare(
      `INSERT INTO enterprise_claim (id, enterprise_id, person_id, position, phone, asked_at, code_tries, letter_address)
       SELECT ?, enterprise_id, id, 'x', '13900000000', 0, 0, 'x' FROM person WHERE account = 'graduate'`,
    )
    .run(PLACE(205));
  // Another one that nobody acts on any more.
  database
    .prepare(
      `INSERT INTO enterprise_claim (id, enterprise_id, person_id, position, phone, asked_at, code_tries, decided_at, outcome, how)
       SELECT ?, enterprise_id, id, 'x', '13900000000', 0, 0, 0, 'confirmed', 'letter' FROM person WHERE account = 'graduate'`,
    )
    .run(PLACE(206));
  addHourClaims(database);
  addNotes(database);
  database.prepare("INSERT INTO fault_report (id, page, text, at) VALUES (?, '/help', 'x', 0)").run(PLACE(201));
}
