import type { Database } from "better-sqlite3";
import { usualRules } from "../../app/domains/awards/cycle/cycle-rules";
import { receiptHash } from "../../app/domains/awards/notice/receipt";
import type { TestVisitor } from "../setup/visitor";
import { PLACE } from "./places";
import type { Ready } from "./ready-acts";

/** A notice that runs, by its cycle, and a paper that came with an objection to it. */
export const noticeThings = { noticeCycle: "guards-notice", objectionFile: PLACE(6001) };
export type NoticeThings = typeof noticeThings;

/** Who objected and what she says: words that officers of the province read, and nobody else. */
export const OBJECTOR_WORDS = ["守门异议人", "守门异议的陈述"] as const;

/** The receipt of the first objection. */
const RECEIPT = "7K3M9QXV2D8H0A1B";

const DAY = 86_400_000;
const [FILED, CATEGORY, REGION] = [PLACE(6002), "k1", "340123"];

/** A cycle for each act with a notice, so that none is in another's way, with whom its meeting chose. */
const STANDS = ["running", "preparation", "publication", "correction", "extension", "closing", "decided"] as const;
type Stands = (typeof STANDS)[number];
const slugOf = (stands: Stands): string =>
  stands === "running" ? noticeThings.noticeCycle : `guards-notice-${stands}`;
const NOMINEES: Record<Stands, string> = {
  running: "juror3",
  preparation: "juror4",
  publication: "juror5",
  correction: "juror6",
  closing: "juror7",
  decided: "graduate",
  extension: "juror3",
};

const dayAt = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** Each act with an objection that waits for it. */
const OBJECTIONS = {
  acceptance: "filed",
  refusal: "filed",
  investigation: "accepted",
  ruling: "accepted",
  answer: "dismissed",
  reopening: "answered",
  consequence: "answered",
} as const;
type Act = keyof typeof OBJECTIONS;
const ACTS = Object.keys(OBJECTIONS) as Act[];
const numberOf = (act: Act): number => ACTS.indexOf(act) + 2;

/** Puts cycles with a closed meeting, their notices, and objections to the one that runs. */
export function addNotices(database: Database): void {
  const now = Date.now();
  const rules = JSON.stringify({ ...usualRules(["340100"]), cap: 3, quotas: { "340100": 3 } });
  const rule = JSON.stringify({ days: 5, counting: "working-days", countFirst: false });
  for (const [n, stands] of STANDS.entries()) {
    const [cycle, nomination, meeting] = [PLACE(6100 + n), PLACE(6110 + n), PLACE(6120 + n)];
    const alias = `guards-${stands}`;
    database
      .prepare(
        `INSERT INTO award_cycle (id, slug, title, year, label, approval_document, authority, introduction, contact, rules,
           submissions_until, counties_until, cities_until, review_until, created_at, changed_at, opened_at, reviewing_at,
           sealed_at, unblinded_at, noticed_at)
         VALUES (?, ?, '守门公示', 2026, 'outstanding-director', 'x', 'x', '', '', ?, 1, 1, 1, 1, 0, 0, 1, 1, 1, 1, ?)`,
      )
      .run(cycle, slugOf(stands), rules, stands === "preparation" || stands === "publication" ? null : now - DAY);
    database
      .prepare(
        `INSERT INTO nomination (id, cycle_id, person_id, region_code, category, origin, origin_person_id, state, facts,
           deeds, summary, hidden_words, opened_at, state_at, changed_at, submitted_at, locked_hash, eligibility,
           typed_fields, seconds_used, publish_name)
         SELECT ?, ?, id, ?, ?, 'self', id, 'accepted', json_object('name', name, 'employer', 'x', 'regionCode', ?), 'x',
           'x', '[]', 0, 0, 0, 0, 'x', '[]', 1, 1, 1 FROM person WHERE account = ?`,
      )
      .run(nomination, cycle, REGION, CATEGORY, REGION, NOMINEES[stands]);
    database
      .prepare(
        `INSERT INTO blind_dossier (alias, cycle_id, nomination_id, number, category, deeds, summary, exhibits, flags,
           also_hidden, made_at) VALUES (?, ?, ?, 1, ?, '[]', '[]', '[]', '[]', '[]', 0)`,
      )
      .run(alias, cycle, nomination, CATEGORY);
    database
      .prepare(
        `INSERT INTO award_meeting (id, cycle_id, number, place, chair, present, minutes, panel_orders, created_at,
           changed_at, closed_at) VALUES (?, ?, 1, 'x', 'x', '[]', 'x', '[]', 0, 0, 1)`,
      )
      .run(meeting, cycle);
    database
      .prepare(
        `INSERT INTO meeting_word (id, meeting_id, nomination, chosen, reason, veto_source) VALUES (?, ?, ?, 1, '', '')`,
      )
      .run(PLACE(6130 + n), meeting, alias);
    if (stands === "preparation") continue;
    const published = stands !== "publication";
    const line = {
      nomination: alias,
      name: "王小明",
      employer: "守门公司",
      category: CATEGORY,
      regionCode: REGION,
      reportedBy: "340100",
      summary: null,
    };
    // The one that is corrected had nobody on it.
    const list = JSON.stringify(stands === "correction" ? [] : [line]);
    const endsAt = stands === "closing" ? now - 1 : now + 20 * DAY;
    database
      .prepare(
        `INSERT INTO public_notice (id, cycle_id, number, meeting_id, list, list_hash, rule, calendar_version, provisional,
           words, prepared_at, published_at, last_day, ends_at) VALUES (?, ?, 1, ?, ?, ?, ?, 'x', 0, '', 0, ?, ?, ?)`,
      )
      .run(
        ...[PLACE(6140 + n), cycle, meeting, ...(published ? [list, "x".repeat(64), rule] : [null, null, null])],
        ...(published ? [now - DAY, dayAt(now + 20 * DAY), endsAt] : [null, null, null]),
      );
  }
  const file = (id: string, number: number, state: string) =>
    database
      .prepare(
        `INSERT INTO objection (id, cycle_id, notice_id, number, state, state_at, party, name, contact, statement,
           receipt_hash, filed_at, accept_by, rule_by, ruling, answer)
         VALUES (?, ?, ?, ?, ?, 0, 'person', ?, '0551-62871234', ?, ?, 0, ?, ?, ?, ?)`,
      )
      .run(
        ...[id, PLACE(6100), PLACE(6140), number, state, ...OBJECTOR_WORDS, receiptHash(id === FILED ? RECEIPT : id)],
        ...[now + DAY, now + DAY, "x", "x"],
      );
  file(FILED, 1, "filed");
  for (const [n, act] of ACTS.entries()) file(PLACE(6150 + n), numberOf(act), OBJECTIONS[act]);
  addRuledAfterwards(database);
}

/** A ruling about the whole list of a cycle that was decided before: what followed is to be published. */
function addRuledAfterwards(database: Database): void {
  const at = STANDS.indexOf("decided");
  const id = PLACE(6150 + ACTS.indexOf("consequence"));
  database.prepare("UPDATE award_cycle SET decided_at = 1 WHERE id = ?").run(PLACE(6100 + at));
  database
    .prepare("UPDATE objection SET cycle_id = ?, notice_id = ?, material = 1 WHERE id = ?")
    .run(PLACE(6100 + at), PLACE(6140 + at), id);
  database
    .prepare(
      `INSERT INTO objection_step (id, objection_id, at, act, "from", "to") VALUES (?, ?, 2, 'uphold', 'accepted', 'upheld')`,
    )
    .run(PLACE(6170), id);
}

/** The objection that the paper of the stage came with. */
export const OBJECTION_WITH_FILE = FILED;

const ROOT = "/bureau/awards/:cycle";
const addressAt = (stands: Stands, below: string): string => `/bureau/awards/${slugOf(stands)}${below}`;

/** What the officer is shown as what she publishes, by its hash. */
async function seenAt(by: TestVisitor, address: string): Promise<string> {
  const page = await (await by.get(address)).text();
  return /name="seen" value="([0-9a-f-]{64,})"/.exec(page)?.[1] ?? "";
}

/** Each act of the province's desk, and of whoever objects, with what it needs to be taken. */
export async function noticeActs(province: TestVisitor, anyone: TestVisitor): Promise<Record<string, Ready>> {
  const reason = "核对后写下的理由，共十几个字";
  const at = (act: "preparation" | "publication" | "correction" | "extension" | "closing") =>
    addressAt(act, `/notices/${act}`);
  const fields: Partial<Record<Act, Record<string, string>>> = {
    refusal: { reason },
    ruling: { outcome: "dismissed", reasons: reason, material: "" },
    answer: { answer: reason },
    reopening: { reason },
    consequence: { consequence: reason },
  };
  const objections = ACTS.map((act): [string, Ready] => [
    `${ROOT}/objections/:objection/${act}`,
    {
      by: province,
      address: addressAt(act === "consequence" ? "decided" : "running", `/objections/${numberOf(act)}/${act}`),
      ...(fields[act] && { fields: fields[act] }),
    },
  ]);
  // Later than the last day of the notice on the stage.
  const later = dayAt(Date.now() + 30 * DAY);
  const publication = { seen: await seenAt(province, at("publication")) };
  const correction = {
    seen: await seenAt(province, at("correction")),
    reason,
    words: "",
    nomination: "",
    name: "",
    employer: "",
  };
  return {
    [`${ROOT}/notices/preparation`]: { by: province, address: at("preparation"), fields: { words: reason, stand: "" } },
    [`${ROOT}/notices/publication`]: { by: province, address: at("publication"), fields: publication },
    [`${ROOT}/notices/correction`]: { by: province, address: at("correction"), fields: correction },
    [`${ROOT}/notices/extension`]: { by: province, address: at("extension"), fields: { untilDay: later, reason } },
    [`${ROOT}/notices/closing`]: { by: province, address: at("closing") },
    ...Object.fromEntries(objections),
    "/notices/:cycle/objections/new": {
      by: anyone,
      address: `/notices/${noticeThings.noticeCycle}/objections/new`,
      fields: {
        party: "person",
        name: "王小明",
        contactPerson: "",
        contact: "0551-62871234",
        about: "all",
        statement: reason,
      },
    },
    "/objections": { by: anyone, fields: { code: RECEIPT } },
  };
}
