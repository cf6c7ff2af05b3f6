import { Wire } from "../load/wire";
import type { Measure } from "../setup/run-measures";
import { type OpenDatabase, openDatabase } from "./open-database";
import { type Dialect, newStage, type StagePerson, startOn } from "./stage";

const MOST_AT_ONCE = 200;
const DAY = 86_400_000;

/**
 * Races for seats: fifty and two hundred at once for one seat; full houses where those who give back meet those who come; one person on
 * two devices; a held seat taken and given up in the same moment; a room that people leave for the meeting and come back to. Counted in the tables afterwards: nobody oversold, nobody lost, nobody
 * twice, the line in a total order. On PostgreSQL two processes serve.
 */
export const seats: Measure = async ({ short }) => {
  const rounds = { sqlite: 0, postgresql: 0 };
  const wrong: string[] = [];
  for (const dialect of ["sqlite", "postgresql"] as const) {
    const result = await raceOn(dialect, short ? 12 : 1000);
    rounds[dialect] = result.rounds;
    wrong.push(...result.wrong.map((line) => `${dialect}: ${line}`));
  }
  return {
    name: "faults.seats",
    value: wrong.length,
    unit: "races wrong",
    samples: rounds.sqlite + rounds.postgresql,
    target: "0, nobody oversold, nobody lost",
    ok: wrong.length === 0 && Math.min(rounds.sqlite, rounds.postgresql) >= (short ? 12 : 1000),
    note: `50 and 200 at once; ${rounds.sqlite} races on SQLite, ${rounds.postgresql} on PostgreSQL${wrong.length > 0 ? `; ${wrong.slice(0, 5).join("; ")}` : ""}`,
  };
};

interface Place {
  url: string;
  database: OpenDatabase;
  wires: Wire[];
  people: StagePerson[];
}
type Round = (at: Place, event: string) => Promise<string | undefined>;

async function raceOn(dialect: Dialect, most: number): Promise<{ rounds: number; wrong: string[] }> {
  const stage = await newStage(dialect);
  const program = await startOn(stage, dialect === "postgresql" ? { WORKERS: "2" } : {});
  const database = await openDatabase(stage);
  const wires = Array.from({ length: MOST_AT_ONCE }, () => new Wire(program.url));
  const at: Place = { url: program.url, database, wires, people: stage.people };
  // The largest one now and then: it is ten of the others.
  const kinds: Round[] = [oneSeat(50), fullHouse, onePerson, oneOffer, oneSeat(50), fullHouse, otherWay, oneOffer];
  const wrong: string[] = [];
  let rounds = 0;
  try {
    for (; rounds < most; rounds++) {
      // A connection of the largest race is idle for longer than the server keeps one: it would end under a request.
      for (const wire of wires) wire.close();
      const round = rounds % 24 === 11 ? oneSeat(MOST_AT_ONCE) : (kinds[rounds % kinds.length] as Round);
      const found = await round(at, `race-${rounds}`);
      if (found) wrong.push(`${rounds}: ${found}`);
    }
  } finally {
    for (const wire of wires) wire.close();
    await database.close();
    await program.stop();
  }
  return { rounds, wrong };
}

/** An event that is open for sign-up; so near that seats are offered and not given where `soon`. */
async function put(
  { database }: Place,
  id: string,
  capacity: number,
  { soon = false, mode = "on-site" }: { soon?: boolean; mode?: "on-site" | "hybrid" } = {},
): Promise<void> {
  const now = Date.now();
  const startsAt = now + (soon ? DAY / 2 : 30 * DAY);
  await database.rows(
    `insert into event (id, slug, owner_kind, owner_id, kind, title, summary, description, mode, region_code, starts_at, ends_at,
       capacity, admission, registration_opens_at, registration_closes_at, offer_minutes, earns_hours, organizer_name, contact,
       sequence, created_at, changed_at, published_at)
     values (?, ?, 'region', '340100', 'exchange', 'x', 'x', 'x', ?, '340104', ?, ?,
       ?, 'open', 0, ?, 30, true, 'x', 'x', 0, 0, 0, 1)`,
    ...[id, id, mode, startsAt, startsAt + DAY / 8, capacity, startsAt],
  );
  await database.rows("insert into seat_book (unit_id, event_id, next_place) values (?, ?, 1)", id, id);
}

const FORM = "Content-Type: application/x-www-form-urlencoded\r\n";
const post = ({ wires, url }: Place, n: number, cookie: string, path: string, form = "") =>
  (wires[n] as Wire).request("POST", path, `Cookie: ${cookie}\r\nOrigin: ${url}\r\n${form && FORM}`, form);

interface Row {
  id: string;
  person_id: string;
  state: string;
  place: number | string;
  attendance: "on-site" | "online";
}
const rowsOf = ({ database }: Place, event: string) =>
  database.rows<Row>(
    "select id, person_id, state, place, attendance from registration where unit_id = ? order by place",
    event,
  );

const tally = (rows: Row[], state: string): number => rows.filter((row) => row.state === state).length;

/** What must hold of every event at rest (of a hybrid one, of its room): not oversold, no place twice, nobody with two live rows, the line full while seats are free. */
function unsound(all: Row[], capacity: number): string | undefined {
  const rows = all.filter(({ attendance }) => attendance === "on-site");
  const live = rows.filter(({ state }) => ["confirmed", "waitlisted", "offered"].includes(state));
  const held = tally(rows, "confirmed") + tally(rows, "offered");
  if (held > capacity) return `${held} hold ${capacity} seats`;
  if (held < capacity && tally(rows, "waitlisted") > 0) return `${capacity - held} seats are free and somebody waits`;
  if (new Set(rows.map(({ place }) => Number(place))).size !== rows.length) return "a place twice";
  if (new Set(live.map(({ person_id }) => person_id)).size !== live.length) return "somebody twice";
  const lastIn = Math.max(0, ...rows.filter(({ state }) => state === "confirmed").map(({ place }) => Number(place)));
  const passed = rows.find(({ state, place }) => state === "waitlisted" && Number(place) < lastIn);
  return passed ? `place ${passed.place} waits and a later one is in` : undefined;
}

/** So many ask for one seat at once: one is confirmed, the others wait, in a total order. */
const oneSeat =
  (many: number): Round =>
  async (at, event) => {
    await put(at, event, 1);
    const answers = await Promise.all(
      at.people.slice(0, many).map(({ cookie }, n) => post(at, n, cookie, `/events/${event}/registrations`)),
    );
    const rows = await rowsOf(at, event);
    const odd = answers.filter(({ status }) => status !== 302).length;
    if (odd > 0) return `${odd} of ${many} were not answered as they should`;
    if (rows.length !== many || tally(rows, "confirmed") !== 1 || tally(rows, "waitlisted") !== many - 1)
      return `${rows.length} rows, ${tally(rows, "confirmed")} confirmed, ${tally(rows, "waitlisted")} wait`;
    return unsound(rows, 1);
  };

/** Ten seats taken and ten waiting: the ten give back while thirty come. */
const fullHouse: Round = async (at, event) => {
  await put(at, event, 10);
  const path = `/events/${event}/registrations`;
  for (let n = 0; n < 20; n++) await post(at, n, (at.people[n] as StagePerson).cookie, path);
  const first = (await rowsOf(at, event)).slice(0, 10);
  const leaving = first.map(({ id, person_id }, n) => {
    const { cookie } = at.people.find(({ personId }) => personId === person_id) as StagePerson;
    return post(at, n, cookie, `/me/events/${id}/cancellation`);
  });
  const coming = at.people.slice(20, 50).map(({ cookie }, n) => post(at, 10 + n, cookie, path));
  const answers = await Promise.all([...leaving, ...coming]);
  const rows = await rowsOf(at, event);
  if (answers.some(({ status }) => status !== 302)) return `answered ${answers.map(({ status }) => status)}`;
  const counted = [tally(rows, "cancelled"), tally(rows, "confirmed"), tally(rows, "waitlisted")].join();
  return counted === "10,10,30" ? unsound(rows, 10) : `cancelled, confirmed, waiting: ${counted}`;
};

/**
 * A hybrid event whose room of ten is full, ten wait: the ten go online while thirty come and five of those who left try to come back.
 * Nobody comes back past those who wait.
 */
const otherWay: Round = async (at, event) => {
  await put(at, event, 10, { mode: "hybrid" });
  const path = `/events/${event}/registrations`;
  for (let n = 0; n < 20; n++) await post(at, n, (at.people[n] as StagePerson).cookie, path, "attendance=on-site");
  const first = (await rowsOf(at, event)).slice(0, 10);
  const ways = first.map(({ id, person_id }) => {
    const { cookie } = at.people.find(({ personId }) => personId === person_id) as StagePerson;
    return { cookie, to: `/me/events/${id}/attendance` };
  });
  const answers = await Promise.all([
    ...ways.map(({ cookie, to }, n) => post(at, n, cookie, to, "attendance=online")),
    ...at.people.slice(20, 50).map(({ cookie }, n) => post(at, 10 + n, cookie, path, "attendance=on-site")),
    ...ways.slice(0, 5).map(({ cookie, to }, n) => post(at, 40 + n, cookie, to, "attendance=on-site")),
  ]);
  const rows = await rowsOf(at, event);
  const odd = answers.filter(({ status }) => status !== 302 && status !== 409 && status !== 422);
  if (odd.length > 0) return `answered ${odd.map(({ status }) => status)}`;
  const online = rows.filter(({ attendance }) => attendance === "online");
  // Asked for the room while she was still in it, she was answered what was there, and went online after.
  if (rows.length !== 50 || online.length !== 10 || online.some(({ state }) => state !== "confirmed"))
    return `${rows.length} rows, ${online.length} online`;
  return tally(rows, "confirmed") === 20 ? unsound(rows, 10) : `${tally(rows, "confirmed")} confirmed`;
};

/** One person fifty times on two devices: one registration, and every answer leads to it. */
const onePerson: Round = async (at, event) => {
  await put(at, event, 1);
  const [{ cookie, otherCookie }] = at.people as [StagePerson];
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, n) => post(at, n, n % 2 ? cookie : otherCookie, `/events/${event}/registrations`)),
  );
  const rows = await rowsOf(at, event);
  const led = new Set(answers.map(({ headers }) => /\r\nlocation: (\S+)/i.exec(headers)?.[1]));
  return rows.length === 1 && led.size === 1 ? undefined : `${rows.length} rows, led to ${led.size} places`;
};

/** A held seat is taken by twenty-five clicks and given up by twenty-five: one outcome, and the next is asked only where it was given up. */
const oneOffer: Round = async (at, event) => {
  await put(at, event, 1, { soon: true });
  const [a, b, c] = at.people as [StagePerson, StagePerson, StagePerson];
  const path = `/events/${event}/registrations`;
  for (const [n, { cookie }] of [a, b, c].entries()) await post(at, n, cookie, path);
  const [first, second] = await rowsOf(at, event);
  await post(at, 0, a.cookie, `/me/events/${first?.id}/cancellation`);
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, n) =>
      post(
        at,
        n,
        n % 2 ? b.cookie : b.otherCookie,
        `/me/events/${second?.id}/${n % 4 < 2 ? "acceptance" : "declining"}`,
      ),
    ),
  );
  const [, took, next] = (await rowsOf(at, event)).map(({ state }) => state);
  const outcome = `${took},${next}`;
  if (answers.some(({ status }) => status !== 302 && status !== 409))
    return "an answer that is neither done nor refused";
  return outcome === "confirmed,waitlisted" || outcome === "cancelled,offered" ? undefined : outcome;
};
