import type { Database } from "better-sqlite3";

/** What addresses of the organizer's desk name beside the open event: its question and an invitation to it. */
export interface OrganizerThings {
  question: string;
  eventInvitation: string;
}

const ID = (n: number) => `01900000-0000-7000-8000-${String(800 + n).padStart(12, "0")}`;
const DAY = 86_400_000;
const HOUR = DAY / 24;
const OPEN = { published_at: 1 };
const between = (began: number, ended: number) => ({ starts_at: Date.now() - began, ends_at: Date.now() - ended });

/** Events of 合肥市, one for each act that would be in the way of another. */
const EVENTS: Record<string, Record<string, unknown>> = {
  facts: OPEN,
  announcements: OPEN,
  times: { ...OPEN, starts_at: Date.now() - DAY / 4, ends_at: Date.now() + DAY },
  meeting: { ...OPEN, mode: "online", starts_at: Date.now() - DAY / 4, ends_at: Date.now() + DAY },
  publication: {},
  "registration-closing": OPEN,
  "registration-reopening": { ...OPEN, closed_at: 2 },
  postponement: OPEN,
  rescheduling: { ...OPEN, postponed_at: 2 },
  cancellation: OPEN,
  discarding: {},
  agenda: OPEN,
  list: { ...OPEN, admission: "invitation" },
  approval: { ...OPEN, admission: "approval" },
  // Lately: what ended long ago the clock closes the survey of, and a guard takes that for the act of whoever knocked.
  over: { ...OPEN, ...between(3 * HOUR, HOUR), registration_closes_at: Date.now() - 3 * HOUR },
};
export const organized = (act: string): string => `guards-${act}`;

export const ORGANIZED = {
  session: ID(41),
  removedSession: ID(42),
  question: ID(51),
  removedQuestion: ID(52),
  invitation: ID(61),
  pending: ID(71),
  declined: ID(72),
  cancelled: ID(73),
  absent: ID(74),
};

/** Writes what the organizer acts upon; somebody who is no visitor of the stage is registered everywhere. */
export function addOrganized(database: Database): void {
  const put = (table: string, row: Record<string, unknown>) => {
    const columns = Object.keys(row).map((column) => `"${column}"`);
    database
      .prepare(`INSERT INTO ${table} (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`)
      .run(...Object.values(row));
  };
  const startsAt = Date.now() + 40 * DAY;
  const ids = new Map<string, string>();
  for (const [n, [act, change]] of Object.entries(EVENTS).entries()) {
    ids.set(act, ID(n));
    put("event", {
      id: ID(n),
      slug: organized(act),
      owner_kind: "region",
      owner_id: "340100",
      kind: "exchange",
      title: act,
      summary: "x",
      description: "x",
      mode: "on-site",
      venue: "x",
      address: "x",
      region_code: "340104",
      starts_at: startsAt,
      ends_at: startsAt + 10_800_000,
      admission: "open",
      registration_opens_at: 0,
      registration_closes_at: startsAt,
      offer_minutes: 30,
      earns_hours: 1,
      organizer_name: "x",
      contact: "x",
      sequence: 0,
      created_at: 0,
      changed_at: 0,
      ...change,
    });
    put("seat_book", { unit_id: ID(n), event_id: ID(n), next_place: 9 });
  }
  const of = (act: string) => ({ event_id: ids.get(act) });
  const span = { starts_at: startsAt, ends_at: startsAt + 3_600_000, own_seats: 0, earns_hours: 1, speakers: "[]" };
  for (const id of [ORGANIZED.session, ORGANIZED.removedSession])
    put("event_session", { id, ...of("agenda"), title: "x", ...span });
  for (const id of [ORGANIZED.question, ORGANIZED.removedQuestion])
    put("event_question", { id, ...of("agenda"), position: 1, label: id, kind: "line", choices: "[]", required: 0 });
  put("event_invitation", { id: ORGANIZED.invitation, ...of("list"), code_hash: "x", invited_at: 0 });
  const someone = database.prepare("SELECT id FROM person WHERE account LIKE 'learner%' ORDER BY account").pluck();
  const people = someone.all() as string[];
  const registered = (id: string, act: string, state: string, person: number) =>
    put("registration", {
      id,
      ...of(act),
      unit_id: ids.get(act),
      person_id: people[person],
      state,
      place: person + 1,
      attendance: "on-site",
      answers: "{}",
      applied_at: 0,
      state_at: 0,
    });
  registered(ORGANIZED.pending, "approval", "pending", 0);
  registered(ORGANIZED.declined, "approval", "pending", 1);
  registered(ORGANIZED.cancelled, "approval", "confirmed", 2);
  registered(ORGANIZED.absent, "over", "confirmed", 3);
  registered(ID(75), "announcements", "confirmed", 4);
  // Of the open event that the addresses name.
  const named = { event_id: "01900000-0000-7000-8000-000000000701" };
  put("event_question", { id: ID(81), ...named, position: 1, label: "x", kind: "line", choices: "[]", required: 0 });
  put("event_invitation", { id: ID(82), ...named, code_hash: "y", invited_at: 0 });
}

export const organizerThings: OrganizerThings = { question: ID(81), eventInvitation: ID(82) };
