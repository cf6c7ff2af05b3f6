import type { Database } from "better-sqlite3";
import { makeCertificateCode } from "~/domains/credentials/certificate-code";
import type { TestVisitor } from "../setup/visitor";
import { PLACE } from "./places";
import type { Ready } from "./ready-acts";

/** Hours that addresses name: a claim of the owner's that waits for the bureau of her firm, with a paper, and one that she withdraws. */
export const hourThings = { hourClaim: PLACE(230), hourClaimFile: PLACE(231), hourClaimToWithdraw: PLACE(232) };
export type HourThings = typeof hourThings;

type Put = "filed" | "returned" | "approved";
const insertClaim = (database: Database, id: string, state: Put, account = "graduate") =>
  database
    .prepare(
      `INSERT INTO hour_claim (id, person_id, kind, title, day, minutes, statement, region_code, filed_at, state, reason)
       SELECT ?, p.id, 'drafting', 'xxxx', '2026-01-01', 90, 'xxxxxxxxxx', coalesce(e.region_code, '340104'), 0, ?, 'xxxx'
       FROM person p LEFT JOIN enterprise e ON e.id = p.enterprise_id WHERE p.account = ?`,
    )
    .run(id, state, account);

export function addHourClaims(database: Database): void {
  insertClaim(database, hourThings.hourClaim, "filed");
  insertClaim(database, hourThings.hourClaimToWithdraw, "filed");
}

const ACTS = ["resubmission", "withdrawal", "approval", "return", "refusal", "revocation"] as const;
const STATE: Partial<Record<(typeof ACTS)[number], "returned" | "approved">> = {
  resubmission: "returned",
  revocation: "approved",
};
const ID = (n: number) => PLACE(240 + n);
const EVIDENCE = PLACE(250);
/** Who claims something, and claims again: the owner leaves her firm on the way, and nobody without one has a bureau. */
const CLAIMS = "organizer";
const CODE = makeCertificateCode((count) => new Uint8Array(count).fill(7));
/** Whom a certificate can be renewed to. */
const RENEWS = "juror1";

/** Claims in the states that each act needs, and a certificate that can be renewed. */
export function placeHours(database: Database): void {
  for (const [n, act] of ACTS.entries())
    insertClaim(database, ID(n), STATE[act] ?? "filed", act === "resubmission" ? CLAIMS : undefined);
  database
    .prepare(
      `INSERT INTO stored_file (id, storage_name, file_name, media_type, bytes, sha256, uploaded_by, uploaded_at)
       SELECT ?, 'z', 'x.txt', 'text/plain', 1, 'z', id, ? FROM person WHERE account = ?`,
    )
    .run(EVIDENCE, Date.now(), CLAIMS);
  const soon = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  database.prepare("UPDATE achievement SET renewal_hours = 1").run();
  database
    .prepare(
      `INSERT INTO assertion (id, code, achievement_id, person_id, holder_name, snapshot, issued_at, issued_on, expires_on, issue_key)
       SELECT ?, ?, a.achievement_id, p.id, p.name, a.snapshot, 0, '2024-01-01', ?, 'demo:guard'
       FROM person p, assertion a WHERE p.account = ? AND a.issue_key = 'demo:graduate'`,
    )
    .run(PLACE(251), CODE, soon, RENEWS);
  database
    .prepare(
      `INSERT INTO hour_entry (id, person_id, source, source_key, title, minutes, day, booked_at)
       SELECT ?, id, 'event', 'x', 'x', 90, '2024-06-01', 0 FROM person WHERE account = ?`,
    )
    .run(PLACE(252), RENEWS);
}

/** Each act on hours with who takes it. */
export function hourActs(by: Record<"owner" | "organizer" | "county" | "juror", TestVisitor>): Record<string, Ready> {
  const said = { kind: "drafting", title: "起草一项企业标准", day: "2026-01-02", hours: "2", minutes: "" };
  const fields = { ...said, statement: "承担起草和征求意见的工作" };
  const own = (n: number) => `/me/hours/claims/${ID(n)}/${ACTS[n]}`;
  const bureau = (n: number, more: Record<string, string>): Ready => ({
    by: by.county,
    address: `/bureau/hours/${ID(n)}/${ACTS[n]}`,
    fields: more,
  });
  return {
    "/me/hours/claims/new": { by: by.organizer, fields: { ...fields, "files-kept": `${EVIDENCE}/1/x.txt` } },
    "/me/hours/claims/:claim/resubmission": { by: by.organizer, address: own(0), fields },
    "/me/hours/claims/:claim/withdrawal": { by: by.owner, address: own(1) },
    "/bureau/hours/:claim/approval": bureau(2, { hours: "1", minutes: "30", reason: "" }),
    "/bureau/hours/:claim/return": bureau(3, { reason: "请补充材料" }),
    "/bureau/hours/:claim/refusal": bureau(4, { reason: "与材料不符" }),
    "/bureau/hours/:claim/revocation": bureau(5, { reason: "材料查明不实" }),
    "/me/certificates/:code/renewal": { by: by.juror, address: `/me/certificates/${CODE}/renewal` },
  };
}
