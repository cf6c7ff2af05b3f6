import type { Database } from "better-sqlite3";
import { contentHash, shownHash } from "~/domains/awards/nomination/nomination-content";
import type { TestVisitor } from "../setup/visitor";
import type { Ready } from "./ready-acts";

const ID = (n: number) => `01900000-0000-7000-8000-${String(2000 + n).padStart(12, "0")}`;

/** Nominations of the owner that her firm opened: one that waits for her, with a record of hers, and one on the desk of her county, with a paper. */
export const nominationThings = {
  awardCycle: "guards-award",
  nomination: ID(1),
  exhibit: ID(2),
  nominationFile: ID(3),
  handedIn: ID(4),
};
export type NominationThings = typeof nominationThings;

/** One nomination, in a cycle of its own, for each act that would be in the way of another. */
const ACTS = [
  ...["writing", "exhibits/new", "exhibits/restoration", "removal", "consent-request", "consent", "refusal"],
  ...["submission", "withdrawal", "publication-withdrawal"],
] as const;
const of = (act: (typeof ACTS)[number]): string => ID(10 + ACTS.indexOf(act));
const STATE: Partial<Record<(typeof ACTS)[number], string>> = {
  consent: "consent-asked",
  refusal: "consent-asked",
  submission: "consented",
  "publication-withdrawal": "submitted",
};
const REMOVED = ID(30);
/** Of the owner's, uploaded and not attached yet. */
export const LOOSE_PAPER = ID(31);

/** A cycle that asks for nothing and lists no record by itself. */
const RULES = {
  categories: [{ id: "k1", name: "x", cap: null }],
  cap: 1,
  countyQuota: 1,
  quotas: { "340100": 1 },
  eligibility: {
    certificate: false,
    appointedMonths: 0,
    windowMonths: 24,
    hours: 0,
    dutyRecords: 0,
    dutyKinds: 0,
    yearsSinceAward: 0,
  },
  evidence: { documents: 5, kinds: [] },
  rubric: [{ id: "c1", name: "x", points: 100, levels: [{ from: 0, to: 100, text: "x" }] }],
  reasonLength: 10,
  conflicts: { kinds: [], years: 0 },
  scoring: { jurors: 5, drop: 1 },
  ties: [{ by: "draw" }],
  notice: { days: 5, counting: "working-days", countFirst: false },
  objections: { acceptWithinDays: 3, ruleWithinDays: 15 },
  award: { renewalMinutes: 0 },
};
const TEXTS = { category: "k1", deeds: "xxxx", summary: "xxxx" };
const UNASKED = { publishName: null, publishSummary: null, publishOtherwise: null };
const AGREED = { publishName: true, publishSummary: false, publishOtherwise: false };

/** Writes what addresses name and what each act needs. */
export function addNominations(database: Database): void {
  const owner = database
    .prepare("SELECT id, name, enterprise_id AS firm FROM person WHERE account = 'graduate'")
    .get() as { id: string; name: string; firm: string };
  const put = (table: string, row: Record<string, unknown>) => {
    const columns = Object.keys(row).map((column) => `"${column}"`);
    const places = columns.map(() => "?").join(", ");
    database.prepare(`INSERT INTO ${table} (${columns.join(", ")}) VALUES (${places})`).run(...Object.values(row));
  };
  const day = 86_400_000;
  const cycle = (id: string, slug: string) =>
    put("award_cycle", {
      id,
      slug,
      title: "守门评选",
      year: 2026,
      label: "x",
      approval_document: "x",
      authority: "x",
      introduction: "x",
      contact: "x",
      rules: JSON.stringify(RULES),
      submissions_until: Date.now() + 30 * day,
      counties_until: Date.now() + 40 * day,
      cities_until: Date.now() + 50 * day,
      review_until: Date.now() + 80 * day,
      created_at: 0,
      changed_at: 0,
      opened_at: 1,
    });
  const nominate = (id: string, cycleId: string, state: string, change: Record<string, unknown> = {}) => {
    put("nomination", {
      id,
      cycle_id: cycleId,
      person_id: owner.id,
      enterprise_id: owner.firm,
      region_code: "340123",
      origin: "enterprise",
      origin_id: owner.firm,
      state,
      ...TEXTS,
      hidden_words: "[]",
      typed_fields: 0,
      facts: JSON.stringify({ name: owner.name, employer: "x", regionCode: "340123" }),
      seconds_used: 0,
      opened_at: 0,
      state_at: 0,
      changed_at: 0,
      ...change,
    });
    put("nomination_step", { id: id.replace("8000", "8001"), nomination_id: id, at: 0, act: "open", to: "draft" });
  };
  const exhibit = (id: string, nomination: string, change: Record<string, unknown>) =>
    put("nomination_exhibit", {
      id,
      nomination_id: nomination,
      position: 1,
      kind: "event",
      source: "checked",
      checked_by: "program",
      title: "x",
      facts: '{"minutes":1}',
      added_at: 0,
      ...change,
    });
  const [base, handedIn] = [ID(40), ID(41)];
  cycle(base, nominationThings.awardCycle);
  nominate(nominationThings.nomination, base, "consent-asked");
  exhibit(nominationThings.exhibit, nominationThings.nomination, { ref: "x" });
  cycle(handedIn, "guards-handed-in");
  nominate(nominationThings.handedIn, handedIn, "submitted", { level: "county", submitted_at: 1, locked_hash: "x" });
  const paper = { kind: "document", source: "stated", checked_by: null, file_id: nominationThings.nominationFile };
  exhibit(ID(5), nominationThings.handedIn, { ...paper, forward: 1 });
  for (const slug of [OPEN.self, OPEN.firm]) cycle(ID(42 + Object.values(OPEN).indexOf(slug)), slug);
  for (const [n, act] of ACTS.entries()) {
    cycle(ID(50 + n), `guards-award-${n}`);
    const agreed = { publish_name: 1, publish_summary: 0, publish_otherwise: 0, consented_at: 1 };
    const consent = act === "submission" ? { ...agreed, consent_hash: contentHash({ ...TEXTS, ...AGREED }, []) } : {};
    const published = { ...agreed, publish_summary: 1, level: "county", submitted_at: 1, locked_hash: "x" };
    const handed = act === "publication-withdrawal" ? published : consent;
    nominate(of(act), ID(50 + n), STATE[act] ?? "draft", handed);
  }
  exhibit(REMOVED, of("removal"), { ref: "y" });
}

/** Cycles in which nobody is nominated yet. */
const OPEN = { self: "guards-award-self", firm: "guards-award-firm" };

/** Each act on a nomination with who takes it. */
export function nominationActs(
  by: Record<"owner" | "enterprise", TestVisitor>,
  { person, enterprise }: { person: string; enterprise: string },
): Record<string, Ready> {
  const act = (name: (typeof ACTS)[number], fields: Record<string, string> = {}, to: string = name): Ready => ({
    by: name === "consent-request" ? by.enterprise : by.owner,
    address: `/nominations/${of(name)}/${to}`,
    fields,
  });
  return {
    "/awards/:cycle/nominations": {
      by: by.owner,
      address: `/awards/${OPEN.self}/nominations`,
      fields: { category: "k1" },
    },
    "/enterprise/:enterprise/awards/:cycle/nominations": {
      by: by.enterprise,
      address: `/enterprise/${enterprise}/awards/${OPEN.firm}/nominations`,
      fields: { personId: person, category: "k1" },
    },
    "/nominations/:nomination/writing": act("writing", { ...TEXTS, deeds: "另写一段", hiddenWords: "" }),
    "/nominations/:nomination/exhibits/new": act("exhibits/new", {
      title: "材料",
      "files-kept": `${LOOSE_PAPER}/1/x.txt`,
    }),
    "/nominations/:nomination/exhibits/restoration": act("exhibits/restoration"),
    "/nominations/:nomination/exhibits/:exhibit/removal": act("removal", {}, `exhibits/${REMOVED}/removal`),
    "/nominations/:nomination/consent-request": act("consent-request"),
    "/nominations/:nomination/consent": act("consent", {
      publishName: "yes",
      shown: shownHash({ ...TEXTS, ...UNASKED }, []),
    }),
    "/nominations/:nomination/refusal": act("refusal", { reason: "" }),
    "/nominations/:nomination/submission": act("submission"),
    "/nominations/:nomination/withdrawal": act("withdrawal"),
    "/nominations/:nomination/publication-withdrawal": act("publication-withdrawal", { what: "summary" }),
  };
}
