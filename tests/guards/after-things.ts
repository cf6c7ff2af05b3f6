import type { Database } from "better-sqlite3";
import { fileThings } from "./file-things";

/** What addresses after an event name, of the open event beside them. */
export interface AfterThings {
  material: string;
  photo: string;
  task: string;
  surveyQuestion: string;
}

const ID = (n: number) => `01900000-0000-7000-8000-${String(900 + n).padStart(12, "0")}`;
const HOUR = 3_600_000;
const OPEN_EVENT = "01900000-0000-7000-8000-000000000701";

export const afterThings: AfterThings = {
  // A paper and a photo bear the id of their file, which is all the same to the program.
  material: fileThings.comingPaper,
  photo: fileThings.hiddenPhoto,
  task: ID(21),
  surveyQuestion: ID(22),
};
export const AFTER = { registration: ID(31), online: ID(46), task: ID(32), doneTask: ID(33) };

/** Events of 合肥市 that are over, one for each act that would be in the way of another. */
const OVER: Record<string, Record<string, unknown>> = {
  hours: {},
  waiver: {},
  booked: {},
  minutes: {},
  written: {},
  summarised: { summarised_at: 5 },
  answered: {},
};
export const over = (act: string): string => `guards-over-${act}`;

/** Writes what stays of events: papers and photos of the open one, and events that are over. Files were put before. */
export function addAfter(database: Database): void {
  const put = (table: string, row: Record<string, unknown>) => {
    const columns = Object.keys(row).map((column) => `"${column}"`);
    database
      .prepare(`INSERT INTO ${table} (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`)
      .run(...Object.values(row));
  };
  const now = Date.now();
  const { comingPaper, releasedPaper, openPaper, shownPhoto, hiddenPhoto } = fileThings;
  const paper = (id: string, audience: string, released_at: number, event_id = OPEN_EVENT) =>
    put("event_material", {
      id,
      event_id,
      title: "x",
      file_id: id,
      audience,
      author: "x",
      consented_on: "2026-01-01",
      released_at,
      added_at: 0,
    });
  paper(comingPaper, "registered", now + 1_000 * HOUR);
  paper(openPaper, "everyone", 1);
  const photo = (id: string, shown_at: number | null) =>
    put("event_photo", { id, event_id: OPEN_EVENT, file_id: id, caption: "x", added_at: 0, shown_at });
  photo(shownPhoto, 1);
  photo(hiddenPhoto, null);
  const minutes = (event_id: string, published_at: number | null) =>
    put("event_minutes", { event_id, text: "x", summary: "x", saved_at: 1, published_at });
  const task = (id: string, event_id: string, done_at: number | null) =>
    put("event_resolution", { id, event_id, position: 1, kind: "task", text: "x", done_at });
  task(afterThings.task, OPEN_EVENT, null);
  put("feedback_question", {
    id: afterThings.surveyQuestion,
    event_id: OPEN_EVENT,
    position: 1,
    label: "x",
    kind: "text",
  });
  const ids = new Map<string, string>();
  const ends_at = now - HOUR;
  for (const [n, [act, change]] of Object.entries(OVER).entries()) {
    ids.set(act, ID(n));
    put("event", {
      id: ID(n),
      slug: over(act),
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
      starts_at: ends_at - 2 * HOUR,
      ends_at,
      admission: "open",
      registration_opens_at: 0,
      registration_closes_at: ends_at - 2 * HOUR,
      offer_minutes: 30,
      earns_hours: 1,
      organizer_name: "x",
      contact: "x",
      sequence: 0,
      created_at: 0,
      changed_at: 0,
      published_at: 1,
      ...change,
    });
    put("seat_book", { unit_id: ID(n), event_id: ID(n), next_place: 9 });
  }
  const person = (account: string) =>
    database.prepare("SELECT id FROM person WHERE account = ?").pluck().get(account) as string;
  const came = (id: string, act: string, account: string, outcome: string | null, attendance = "on-site") =>
    put("registration", {
      id,
      event_id: ids.get(act),
      unit_id: ids.get(act),
      person_id: person(account),
      state: "confirmed",
      place: 1,
      attendance,
      answers: "{}",
      applied_at: 0,
      state_at: 0,
      outcome,
    });
  came(ID(41), "hours", "learner050", null);
  came(AFTER.online, "hours", "learner051", null, "online");
  came(AFTER.registration, "booked", "learner050", "attended");
  // Of an event whose seats nobody gives back, so that the owner stays registered.
  came(ID(44), "booked", "graduate", null);
  for (let n = 50; n < 55; n++) put("feedback_answer", { id: ID(n), event_id: ids.get("answered"), answers: "{}" });
  const booked = ids.get("booked") as string;
  paper(releasedPaper, "registered", 1, booked);
  minutes(booked, 1);
  came(ID(43), "minutes", "graduate", "attended");
  minutes(ids.get("written") as string, null);
  task(AFTER.task, ids.get("written") as string, null);
  task(AFTER.doneTask, ids.get("written") as string, 2);
}
