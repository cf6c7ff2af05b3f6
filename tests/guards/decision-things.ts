import type { Database } from "better-sqlite3";
import { usualRules } from "../../app/domains/awards/cycle/cycle-rules";
import { tieReasonField } from "../../app/domains/awards/decision/meeting-forms";
import { factsStand, ordersStand, wordStand } from "../../app/domains/awards/decision/stands";
import type { TestVisitor } from "../setup/visitor";
import { PLACE } from "./places";
import type { Ready } from "./ready-acts";

const ALIAS = "5000aaaa5000aaaa5000aaaa";

/** A cycle whose list a meeting settled and that is on notice: everything that is opened of it is there. */
export const decisionThings = { decidedCycle: "guards-decided", meetingNumber: "1", scoredAlias: ALIAS };
export type DecisionThings = typeof decisionThings;

const DAY = 86_400_000;
/** A cycle for each act that would be in the way of another; of the open ones the meeting is the first. */
const CYCLES = {
  decided: { slug: decisionThings.decidedCycle, meeting: "closed" },
  new: { slug: "guards-unblinded", meeting: null },
  open: { slug: "guards-meeting", meeting: "open" },
  closing: { slug: "guards-closing", meeting: "open" },
} as const;
type Name = keyof typeof CYCLES;
const NAMES = Object.keys(CYCLES) as Name[];
const MEETING = { heldOn: "2026-01-05", place: "x", chair: "x", present: ["x", "y"], minutes: "x" };
const CHANGED = 7;

const aliasOf = (name: Name): string => (name === "decided" ? ALIAS : `5000bbbb5000bbbb5000bb${NAMES.indexOf(name)}0`);
const tiedOf = (name: Name): string => `5000cccc5000cccc5000cc${NAMES.indexOf(name)}0`;

/** Puts cycles whose names are joined to their scores, two nominations each that the panel has to set apart. */
export function addDecisions(database: Database): void {
  for (const [at, name] of NAMES.entries()) addCycle(database, name, 5000 + at * 20);
}

function addCycle(database: Database, name: Name, id: number): void {
  const { slug, meeting } = CYCLES[name];
  const now = Date.now();
  const cycle = PLACE(id);
  const rules = {
    ...usualRules(["340100"]),
    cap: 2,
    scoring: { jurors: 1, drop: 0 },
    ties: [{ by: "panel" }, { by: "draw" }],
  };
  const past = [4, 3, 2, 1].map((days) => now - days * DAY);
  database
    .prepare(
      `INSERT INTO award_cycle (id, slug, title, year, label, approval_document, authority, introduction, contact, rules,
         submissions_until, counties_until, cities_until, review_until, created_at, changed_at, opened_at, reviewing_at,
         sealed_at, unblinded_at, noticed_at)
       VALUES (?, ?, '守门的评定', 2026, 'outstanding-director', 'x', 'x', 'x', 'x', ?, ?, ?, ?, ?, 0, 0, 1, 2, 3, 4, ?)`,
    )
    .run(cycle, slug, JSON.stringify(rules), ...past, name === "decided" ? 5 : null);
  for (const [n, alias] of [aliasOf(name), tiedOf(name)].entries()) {
    database
      .prepare(
        `INSERT INTO nomination (id, cycle_id, person_id, region_code, category, origin, state, level, facts, deeds, summary,
           hidden_words, opened_at, state_at, changed_at, submitted_at, locked_hash, eligibility, typed_fields, seconds_used)
         SELECT ?, ?, id, '340123', 'k1', 'self', 'accepted', 'province',
           json_object('name', name, 'employer', 'x', 'regionCode', '340123'), 'x', 'x', '[]', 0, 0, 0, 0, 'x', '[]', 1, 1
         FROM person WHERE account = ?`,
      )
      .run(PLACE(id + 1 + n), cycle, ["graduate", "juror7"][n]);
    database
      .prepare(
        `INSERT INTO blind_dossier (alias, cycle_id, nomination_id, number, category, deeds, summary, exhibits, flags, also_hidden, made_at)
         VALUES (?, ?, ?, ?, 'k1', '[]', '[]', '[]', '[]', '[]', 0)`,
      )
      .run(alias, cycle, PLACE(id + 1 + n), n + 1);
    database
      .prepare(
        `INSERT INTO review (id, cycle_id, nomination, juror, run_id, state, state_at, changed_at, assigned_at, scores, levels,
           reasons, nonce, reasons_salt, commitment)
         VALUES (?, ?, ?, 'guards-juror', ?, 'locked', 0, 0, 0, '{"c1":20}', '{}', '{}', ?, ?, ?)`,
      )
      .run(
        PLACE(id + 3 + n),
        cycle,
        alias,
        cycle,
        "0".repeat(32),
        "0".repeat(32),
        `${NAMES.indexOf(name)}${n}`.repeat(32),
      );
  }
  if (meeting === null) return;
  const { heldOn, place, chair, present, minutes } = MEETING;
  database
    .prepare(
      `INSERT INTO award_meeting (id, cycle_id, number, held_on, place, chair, present, minutes, panel_orders, created_at,
         changed_at, closed_at) VALUES (?, ?, 1, ?, ?, ?, ?, ?, '[]', 0, ?, ?)`,
    )
    .run(
      PLACE(id + 6),
      cycle,
      heldOn,
      place,
      chair,
      JSON.stringify(present),
      minutes,
      CHANGED,
      meeting === "closed" ? 5 : null,
    );
  for (const [n, alias] of [aliasOf(name), tiedOf(name)].entries())
    if (name !== "open")
      database
        .prepare(
          `INSERT INTO meeting_word (id, meeting_id, nomination, chosen, reason, veto_source) VALUES (?, ?, ?, 1, 'x', '')`,
        )
        .run(PLACE(id + 7 + n), PLACE(id + 6), alias);
  if (name === "decided")
    database
      .prepare(
        `INSERT INTO public_notice (id, cycle_id, number, meeting_id, list, list_hash, words, prepared_at, published_at, ends_at)
         VALUES (?, ?, 1, ?, '[]', '', '', 0, 5, 6)`,
      )
      .run(PLACE(id + 9), cycle, PLACE(id + 6));
}

/** What the officer is shown as what she closes, by its hash. */
async function standAt(by: TestVisitor, address: string): Promise<string> {
  return /name="stand" value="([0-9a-f]+)"/.exec(await (await by.get(address)).text())?.[1] ?? "";
}

/** Each act of the province's meetings with what it needs to be taken. */
export async function decisionActs(province: TestVisitor): Promise<Record<string, Ready>> {
  const root = "/bureau/awards/:cycle/meetings";
  const at = (name: Name, below: string) => `/bureau/awards/${CYCLES[name].slug}/meetings/${below}`;
  const facts = { heldOn: "2026-01-06", place: "x", chair: "x", present: "x\ny", minutes: "x" };
  const act = (name: Name, below: string, fields: Record<string, string>): Ready => ({
    by: province,
    address: at(name, below),
    fields,
  });
  return {
    [`${root}/new`]: act("new", "new", facts),
    [`${root}/:number/facts`]: act("open", "1/facts", { ...facts, stand: factsStand(MEETING) }),
    [`${root}/:number/words/:alias`]: act("open", `1/words/${aliasOf("open")}`, {
      chosen: "no",
      reason: "x",
      vetoKind: "false-material",
      vetoSource: "x",
      stand: wordStand(null),
    }),
    [`${root}/:number/ties`]: act("open", "1/ties", {
      [`order.${aliasOf("open")}`]: "1",
      [`order.${tiedOf("open")}`]: "2",
      [tieReasonField([aliasOf("open"), tiedOf("open")])]: "x",
      stand: ordersStand({ panelOrders: [], panelReasons: null }),
    }),
    [`${root}/:number/closing`]: act("closing", "1/closing", {
      stand: await standAt(province, at("closing", "1/closing")),
    }),
  };
}
