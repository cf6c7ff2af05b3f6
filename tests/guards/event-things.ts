import type { Database } from "better-sqlite3";

/** What addresses of events name: one of 合肥市, where the owner is registered. */
export interface EventThings {
  /** Slug of an event that is open for sign-up. */
  event: string;
  /** A session of it with seats of its own, where she has none. */
  eventSession: string;
  /** The owner's registration of it. */
  registration: string;
}

const ID = (n: number) => `01900000-0000-7000-8000-${String(700 + n).padStart(12, "0")}`;
const DAY = 86_400_000;
/** Registrations of the owner's, one for each act upon one. */
export const REGISTRATIONS = { cancellation: ID(12), acceptance: ID(13), declining: ID(14) };

/** Writes an event of 合肥市 with what each address and act needs. */
export function addEvents(database: Database): void {
  const { id: owner } = database.prepare("SELECT id FROM person WHERE account = 'graduate'").get() as { id: string };
  const put = (table: string, row: Record<string, unknown>) => {
    const columns = Object.keys(row).map((column) => `"${column}"`);
    const places = columns.map(() => "?").join(", ");
    database.prepare(`INSERT INTO ${table} (${columns.join(", ")}) VALUES (${places})`).run(...Object.values(row));
  };
  const now = Date.now();
  const startsAt = now + 30 * DAY;
  const span = { starts_at: startsAt, ends_at: startsAt + 10_800_000 };
  put("event", {
    ...{
      id: ID(1),
      slug: "guards-event",
      owner_kind: "region",
      owner_id: "340100",
      kind: "exchange",
      title: "守门活动",
    },
    ...{ summary: "x", description: "x", mode: "on-site", venue: "x", address: "x", region_code: "340104" },
    ...{ ...span, admission: "open", registration_opens_at: 0, registration_closes_at: startsAt, offer_minutes: 30 },
    ...{
      earns_hours: 1,
      organizer_name: "x",
      contact: "x",
      sequence: 0,
      created_at: 0,
      changed_at: 0,
      published_at: 1,
    },
  });
  const session = { event_id: ID(1), own_seats: 1, earns_hours: 1, speakers: "[]" };
  // One after the other: nobody has seats in two at once.
  for (const n of [2, 3, 4, 5]) {
    const at = { starts_at: startsAt + n * 1_800_000, ends_at: startsAt + (n + 1) * 1_800_000 };
    put("event_session", { id: ID(n), ...session, ...at, title: `分场${n}` });
  }
  for (const unit of [1, 2, 3, 4, 5]) put("seat_book", { unit_id: ID(unit), event_id: ID(1), next_place: 9 });
  const registered = {
    event_id: ID(1),
    person_id: owner,
    attendance: "on-site",
    answers: "{}",
    applied_at: 0,
    state_at: 0,
  };
  put("registration", {
    id: ID(11),
    ...registered,
    unit_id: ID(1),
    place: 1,
    state: "confirmed",
    pass_code: "GVARDS01",
  });
  const seat = (n: number, id: string, state: string) => {
    const offered = state === "offered" ? startsAt : null;
    const of = { unit_id: ID(n), session_id: ID(n), place: 1 };
    put("registration", { id, ...registered, ...of, state, offered_until: offered });
  };
  seat(3, REGISTRATIONS.cancellation, "confirmed");
  seat(4, REGISTRATIONS.acceptance, "offered");
  seat(5, REGISTRATIONS.declining, "offered");
}

export const eventThings: EventThings = { event: "guards-event", eventSession: ID(2), registration: ID(11) };
