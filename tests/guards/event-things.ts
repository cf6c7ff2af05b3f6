import type { Database } from "better-sqlite3";

/** What addresses of events name: one of 合肥市, where the owner is registered. */
export interface EventThings {
  /** Slug of an event that is open for sign-up. */
  event: string;
  /** A session of it with seats of its own, where she has none. */
  eventSession: string;
  /** The owner's registration of it. */
  registration: string;
  /** An open desk at its door, a scan of hers there, and one that waits for somebody. */
  desk: string;
  scan: string;
  doubtful: string;
}

const ID = (n: number) => `01900000-0000-7000-8000-${String(700 + n).padStart(12, "0")}`;
const DAY = 86_400_000;
/** Registrations of the owner's, one for each act upon one. */
export const REGISTRATIONS = { cancellation: ID(12), acceptance: ID(13), declining: ID(14), attendance: ID(52) };

/** An event that began an hour ago, so that a sheet of it can be typed in; its time of day in Shanghai. */
export const RUNNING = {
  slug: "guards-running",
  from: new Date(Date.now() + 7 * 3_600_000).toISOString().slice(11, 16),
};
/** A desk that stands to be ended. */
export const DESK_TO_END = ID(22);

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
  const called = {
    owner_kind: "region",
    owner_id: "340100",
    kind: "exchange",
    title: "守门活动",
    summary: "x",
    description: "x",
    mode: "on-site",
    venue: "x",
    address: "x",
    region_code: "340104",
    admission: "open",
    registration_opens_at: 0,
    offer_minutes: 30,
    earns_hours: 1,
    organizer_name: "x",
    contact: "x",
    sequence: 0,
    created_at: 0,
    changed_at: 0,
    published_at: 1,
  };
  put("event", { ...called, id: ID(1), slug: "guards-event", ...span, registration_closes_at: startsAt });
  const running = { starts_at: now - 3_600_000, ends_at: now + 3_600_000, registration_closes_at: now - 3_600_000 };
  put("event", { ...called, id: ID(41), slug: RUNNING.slug, ...running });
  put("seat_book", { unit_id: ID(41), event_id: ID(41), next_place: 1 });
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
  const door = { event_id: ID(1), name: "守门", opened_at: now, seen_at: now };
  for (const id of [ID(21), DESK_TO_END]) put("check_in_desk", { id, ...door });
  put("registration", {
    ...registered,
    id: ID(15),
    person_id: null,
    walk_in_name: "守门人",
    unit_id: ID(1),
    place: 2,
    state: "cancelled",
    pass_code: "GVARDS02",
  });
  const seen = { event_id: ID(1), desk_id: ID(21), direction: "in", how: "code", clock_ahead_ms: 0 };
  const instants = { at: now, device_at: now, received_at: now };
  put("check_in", { ...seen, ...instants, id: ID(31), registration_id: ID(11), verdict: "admitted" });
  put("check_in", { ...seen, ...instants, id: ID(32), registration_id: ID(15), verdict: "invalid-pass" });
  // Held in both ways: how she comes can be changed.
  put("event", {
    ...called,
    id: ID(51),
    slug: "guards-hybrid",
    ...span,
    mode: "hybrid",
    registration_closes_at: startsAt,
  });
  put("seat_book", { unit_id: ID(51), event_id: ID(51), next_place: 2 });
  put("registration", {
    ...registered,
    id: REGISTRATIONS.attendance,
    event_id: ID(51),
    unit_id: ID(51),
    place: 1,
    state: "confirmed",
    pass_code: "GVARDS03",
  });
  seat(3, REGISTRATIONS.cancellation, "confirmed");
  seat(4, REGISTRATIONS.acceptance, "offered");
  seat(5, REGISTRATIONS.declining, "offered");
}

export const eventThings: EventThings = {
  event: "guards-event",
  eventSession: ID(2),
  registration: ID(11),
  desk: ID(21),
  scan: ID(31),
  doubtful: ID(32),
};
