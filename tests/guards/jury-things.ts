import type { Database } from "better-sqlite3";
import { usualRules } from "../../app/domains/awards/cycle/cycle-rules";
import type { TestVisitor } from "../setup/visitor";
import { PLACE } from "./places";
import type { Ready } from "./ready-acts";

/** What the province's desk of a jury names: a cycle under review with a dossier, its juror and her reading; and an expert of the pool. */
export const juryThings = { juryCycle: "guards-jury-place", juryAlias: "", juryReview: "", expert: "" };
export type JuryThings = typeof juryThings;

const DAY = 86_400_000;
const EXPERT = "juror2";
const SERVES = "juror7";

/** Each act in a cycle of its own, in the state that it needs. */
interface Stands {
  at: "open" | "closed" | "reviewing" | "sealed";
  dossier?: "unlooked" | "looked";
  juror?: true;
  review?: "assigned" | "submitted" | "locked";
}
const CYCLES = {
  place: { at: "reviewing", dossier: "looked", juror: true, review: "assigned" },
  jurors: { at: "open" },
  release: { at: "open", juror: true },
  dossiers: { at: "closed" },
  words: { at: "closed", dossier: "looked" },
  approval: { at: "closed", dossier: "unlooked" },
  start: { at: "closed", dossier: "looked", juror: true },
  drawing: { at: "reviewing", dossier: "looked", juror: true },
  recusal: { at: "reviewing", dossier: "looked", juror: true, review: "assigned" },
  reopening: { at: "reviewing", dossier: "looked", juror: true, review: "submitted" },
  sealing: { at: "reviewing", dossier: "looked", juror: true, review: "submitted" },
  unblinding: { at: "sealed", dossier: "looked", juror: true, review: "locked" },
  aside: { at: "sealed", dossier: "looked", juror: true, review: "locked" },
  extension: { at: "reviewing", dossier: "looked", juror: true, review: "assigned" },
} as const satisfies Record<string, Stands>;
type Name = keyof typeof CYCLES;
const NAMES = Object.keys(CYCLES) as Name[];
const id = (of: Name, thing: number) => PLACE(3000 + NAMES.indexOf(of) * 10 + thing);
const slug = (of: Name) => `guards-jury-${of}`;
const alias = (of: Name) => `${NAMES.indexOf(of)}`.padStart(24, "a");
const jurorAlias = (of: Name) => `${NAMES.indexOf(of)}`.padStart(24, "b");
juryThings.juryAlias = alias("place");
juryThings.juryReview = id("place", 2);

type Row = Record<string, string | number | null>;

/** Puts experts into the pool, and a cycle for each act. */
export function addJuries(database: Database): void {
  const put = (table: string, row: Row) =>
    database
      .prepare(`INSERT INTO ${table} (${Object.keys(row).join(", ")}) VALUES (${Object.keys(row).map(() => "?")})`)
      .run(...Object.values(row));
  const personOf = (account: string) =>
    database.prepare("SELECT id FROM person WHERE account = ?").pluck().get(account) as string;
  for (const [n, account] of [EXPERT, SERVES].entries()) {
    // The demo's own pool may hold them already.
    database.prepare("DELETE FROM expert WHERE person_id = ?").run(personOf(account));
    put("expert", { person_id: personOf(account), fields: '["law"]', added_at: 0, changed_at: 0 });
    put("expert_term", { id: PLACE(3900 + n), person_id: personOf(account), '"from"': "2020-01-01", added_at: 0 });
  }
  juryThings.expert = personOf(EXPERT);
  const nominee = personOf("graduate");
  for (const of of NAMES) {
    const { at, dossier, juror, review }: Stands = CYCLES[of];
    put("award_cycle", cycleRow(of, at));
    put("nomination", nominationRow(of, nominee));
    if (dossier) put("blind_dossier", dossierRow(of, dossier === "looked"));
    if (juror)
      put("cycle_juror", {
        alias: jurorAlias(of),
        cycle_id: id(of, 0),
        person_id: personOf(SERVES),
        number: 1,
        added_at: 0,
      });
    if (review) put("review", reviewRow(of, review));
  }
}

function cycleRow(of: Name, at: Stands["at"]): Row {
  const now = Date.now();
  const over = at === "open" ? 30 * DAY : -DAY;
  return {
    id: id(of, 0),
    slug: slug(of),
    title: "守门的评审",
    year: 2026,
    label: "outstanding-director",
    approval_document: "x",
    authority: "x",
    introduction: "x",
    contact: "x",
    rules: JSON.stringify({ ...usualRules(["340100"]), cap: 3, quotas: { "340100": 3 } }),
    submissions_until: now + over,
    counties_until: now + over + 1,
    cities_until: now + over + 2,
    review_until: now + 80 * DAY,
    created_at: 0,
    changed_at: 0,
    opened_at: now - 60 * DAY,
    reviewing_at: at === "reviewing" || at === "sealed" ? now - 3 * DAY : null,
    // The time in which the list of commitments is kept is over.
    sealed_at: at === "sealed" ? now - 2 * DAY : null,
  };
}

const nominationRow = (of: Name, personId: string): Row => ({
  id: id(of, 1),
  cycle_id: id(of, 0),
  person_id: personId,
  region_code: "340123",
  category: "k1",
  origin: "self",
  origin_person_id: personId,
  state: "accepted",
  level: "province",
  facts: '{"name":"守门人","employer":"守门的单位"}',
  deeds: "x",
  summary: "x",
  hidden_words: "[]",
  opened_at: 0,
  state_at: 0,
  changed_at: 0,
  submitted_at: 0,
  locked_hash: "x",
  eligibility: "[]",
  typed_fields: 1,
  seconds_used: 1,
});

const dossierRow = (of: Name, looked: boolean): Row => ({
  alias: alias(of),
  cycle_id: id(of, 0),
  nomination_id: id(of, 1),
  number: 1,
  category: "k1",
  deeds: '[{"text":"x"}]',
  summary: '[{"text":"x"}]',
  exhibits: "[]",
  flags: "[]",
  also_hidden: "[]",
  made_at: 0,
  looked_at: looked ? 0 : null,
});

const reviewRow = (of: Name, state: NonNullable<Stands["review"]>): Row => ({
  id: id(of, 2),
  cycle_id: id(of, 0),
  nomination: alias(of),
  juror: jurorAlias(of),
  run_id: id(of, 3),
  state,
  state_at: 0,
  changed_at: 0,
  assigned_at: 0,
  scores: "{}",
  levels: "{}",
  reasons: "{}",
});

/** Each act of the desk with what it needs to be taken. */
export function juryActs(province: TestVisitor): Record<string, Ready> {
  const root = "/bureau/awards/:cycle/jury";
  const reason = "核对后写下的理由";
  const days = { from: "2027-01-01", to: "" };
  const until = `${new Date(Date.now() + 10 * DAY).toISOString().slice(0, 10)} 24:00`;
  const act = (of: Name, below: string, fields: Record<string, string> = {}): Ready => ({
    by: province,
    address: `/bureau/awards/${slug(of)}/jury${below}`,
    fields,
  });
  return {
    "/bureau/experts/new": {
      by: province,
      address: "/bureau/experts/new",
      fields: { account: "director", field: "law", ...days },
    },
    "/bureau/experts/:expert/term": {
      by: province,
      address: `/bureau/experts/${juryThings.expert}/term`,
      fields: { field: "quality", ...days },
    },
    "/bureau/experts/:expert/ending": {
      by: province,
      address: `/bureau/experts/${juryThings.expert}/ending`,
      fields: { endedOn: "2027-06-01" },
    },
    [`${root}/jurors`]: act("jurors", "/jurors", { expert: juryThings.expert }),
    [`${root}/jurors/:number/release`]: act("release", "/jurors/1/release", { reason }),
    [`${root}/dossiers`]: act("dossiers", "/dossiers"),
    [`${root}/dossiers/:alias`]: act("words", `/dossiers/${alias("words")}`, { words: "示例" }),
    [`${root}/dossiers/:alias/approval`]: act("approval", `/dossiers/${alias("approval")}/approval`, { seen: "" }),
    [`${root}/start`]: act("start", "/start"),
    [`${root}/drawing`]: act("drawing", "/drawing"),
    [`${root}/reviews/:review/recusal`]: act("recusal", `/reviews/${id("recusal", 2)}/recusal`, { reason }),
    [`${root}/reviews/:review/reopening`]: act("reopening", `/reviews/${id("reopening", 2)}/reopening`, {
      reason,
      until,
    }),
    [`${root}/reviews/:review/extension`]: act("extension", `/reviews/${id("extension", 2)}/extension`, {
      reason,
      until: `${new Date(Date.now() + 90 * DAY).toISOString().slice(0, 10)} 24:00`,
    }),
    [`${root}/reviews/:review/setting-aside`]: act("aside", `/reviews/${id("aside", 2)}/setting-aside`, {
      kind: "employment",
      reason: "查社保记录，两人曾在同一单位任职。",
    }),
    [`${root}/sealing`]: act("sealing", "/sealing", { reason: "缺的评分来不及另聘专家补上。" }),
    [`${root}/unblinding`]: act("unblinding", "/unblinding"),
  };
}
