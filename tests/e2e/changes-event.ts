import { eventRow, writeRows } from "./rows";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Two events whose plans change: one to come, in a room with one seat and online, and one that is over. */
export interface ChangesEvents {
  coming: string;
  ended: string;
  /** When the one that is over began (ms), ten o'clock here; it was to last an hour. */
  startedAt: number;
  /** Who had the seat of the room and came to the one that is over; who waits for it. */
  seat: string;
  line: string;
  /** Her registration of the one that is over. */
  came: string;
}

/**
 * Writes them, the `n`th pair. `director` has the seat, `graduate2` waits for it, `graduate` takes part online, `graduate3` gave hers
 * back; all but `graduate2` are reached by mail.
 */
export function addChangesEvents(dataDir: string, n: number): ChangesEvents {
  const id = (of: number) => `01900000-0000-7000-8000-${String(7000 + 100 * n + of).padStart(12, "0")}`;
  const ten = Math.floor(Date.now() / DAY) * DAY + 2 * HOUR;
  const [coming, ended, startsAt, startedAt] = [id(0), id(1), ten + 3 * DAY, ten - (n + 1) * DAY];
  return writeRows(dataDir, (put, database) => {
    const personOf = (account: string) =>
      database.prepare("SELECT id FROM person WHERE account IN (?, ?)").pluck().get(account, mailed(account));
    for (const account of ["director", "graduate", "graduate3"])
      database
        .prepare("UPDATE person SET account = ?, account_kind = 'email' WHERE account = ?")
        .run(mailed(account), account);
    const hybrid = { mode: "hybrid", capacity: 1, meeting_link: "https://meet.example.cn/1" };
    put("event", { ...eventRow(coming, `coming-${n}`, startsAt, startsAt + 2 * HOUR), ...hybrid });
    put("event", eventRow(ended, `ended-${n}`, startedAt, startedAt + HOUR));
    for (const unit of [coming, ended]) put("seat_book", { unit_id: unit, event_id: unit, next_place: 9 });
    const sign = (at: number, event_id: string, account: string, how: object) =>
      put("registration", {
        id: id(at),
        event_id,
        unit_id: event_id,
        person_id: personOf(account),
        place: at % 10,
        answers: "{}",
        attendance: "on-site",
        state: "confirmed",
        applied_at: startedAt - 9 * DAY,
        state_at: startedAt - 9 * DAY,
        pass_code: `CHA${n}00${at}`,
        ...how,
      });
    sign(11, coming, "director", {});
    sign(12, coming, "graduate2", { state: "waitlisted" });
    sign(13, coming, "graduate", { attendance: "online" });
    sign(14, coming, "graduate3", { state: "cancelled" });
    sign(21, ended, "director", { photo_consent_at: startedAt - 9 * DAY });
    const at = { at: startedAt, device_at: startedAt, received_at: startedAt, clock_ahead_ms: 0 };
    const scan = { id: id(30), event_id: ended, registration_id: id(21), direction: "in", how: "scan" };
    put("check_in", { ...scan, ...at, verdict: "admitted" });
    return { coming: `coming-${n}`, ended: `ended-${n}`, startedAt, seat: id(11), line: id(12), came: id(21) };
  });
}

/** The address that somebody is reached at here. */
export const mailed = (account: string): string => `${account}@example.com`;

/** To which addresses mails with such a subject lie in the outbox, in order. */
export const mailsAbout = (dataDir: string, subject: string): unknown[] =>
  writeRows(dataDir, (_put, database) =>
    database
      .prepare("SELECT to_address FROM mail WHERE instr(subject, ?) > 0 ORDER BY to_address")
      .pluck()
      .all(subject),
  );
