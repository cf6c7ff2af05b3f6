import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { within } from "../device/within";
import type { Entry } from "./entry";

/** What this device keeps for a room beside the answers. */
export interface Room {
  person: string;
  attempt: string;
  /** Language of its pages: the page that stands in for the room without a network speaks it too. */
  lang: string;
  /** Marks set here that the server has not heard of, by item. */
  marks: Record<string, boolean>;
}

/** The device's own store of answers, keyed by person and attempt. Each change is durable when its promise is fulfilled. */
export interface Device {
  list(person: string, attempt: string): Promise<Entry[]>;
  /** Reads, decides and writes one item's entry in one transaction: other tabs wait for their turn. */
  update(at: Place, decide: (current: Entry | undefined) => Entry | undefined): Promise<Entry | undefined>;
  room(person: string, attempt: string): Promise<Room | undefined>;
  keepRoom(room: Room): Promise<void>;
  /** Removes everything of an attempt whose answers are all told to the server. */
  forget(person: string, attempt: string): Promise<void>;
}

export type Place = Pick<Entry, "person" | "attempt" | "item">;

interface Schema extends DBSchema {
  answers: { key: [string, string, string]; value: Entry; indexes: { attempt: string } };
  rooms: { key: [string, string]; value: Room; indexes: { attempt: string } };
}

const STRICT = { durability: "strict" } as const;
const OPEN_WITHIN_MS = 3000;

const open = (): Promise<IDBPDatabase<Schema>> =>
  openDB<Schema>("academy-exam-room", 1, {
    upgrade(database) {
      database
        .createObjectStore("answers", { keyPath: ["person", "attempt", "item"] })
        .createIndex("attempt", "attempt");
      database.createObjectStore("rooms", { keyPath: ["person", "attempt"] }).createIndex("attempt", "attempt");
    },
    blocking(_current, _next, event) {
      (event.target as IDBDatabase).close();
    },
  });

/** Every item of an attempt: an array sorts after all strings (Indexed Database API 3.0, §2.4). */
const whole = (person: string, attempt: string): IDBKeyRange =>
  IDBKeyRange.bound([person, attempt], [person, attempt, []]);

/**
 * The device's IndexedDB. Rejects where the browser refuses storage or does not answer: some private windows, some
 * versions of Safari.
 */
export async function openDevice(): Promise<Device> {
  let database = await within(OPEN_WITHIN_MS, open());
  /** A browser may close a database that is open (storage cleared, process restarted); it is opened once more. */
  const using = async <T>(work: (on: IDBPDatabase<Schema>) => Promise<T>): Promise<T> => {
    try {
      return await work(database);
    } catch (error) {
      if ((error as DOMException).name !== "InvalidStateError") throw error;
      database = await within(OPEN_WITHIN_MS, open());
      return work(database);
    }
  };
  return {
    list: (person, attempt) => using((on) => on.getAll("answers", whole(person, attempt))),
    update: ({ person, attempt, item }, decide) =>
      using(async (on) => {
        const { store, done } = on.transaction("answers", "readwrite", STRICT);
        const current = await store.get([person, attempt, item]);
        const next = decide(current);
        if (next !== current) await (next ? store.put(next) : store.delete([person, attempt, item]));
        await done;
        return next;
      }),
    room: (person, attempt) => using((on) => on.get("rooms", [person, attempt])),
    keepRoom: (room) => using(async (on) => void (await on.put("rooms", room))),
    forget: (person, attempt) =>
      using(async (on) => {
        const both = on.transaction(["answers", "rooms"], "readwrite");
        await both.objectStore("answers").delete(whole(person, attempt));
        await both.objectStore("rooms").delete([person, attempt]);
        await both.done;
      }),
  };
}

/** The same in memory, for browsers that refuse storage: it lasts as long as the page. */
export function memoryDevice(): Device {
  const entries = new Map<string, Entry>();
  const rooms = new Map<string, Room>();
  const of = (person: string, attempt: string) => (entry: { person: string; attempt: string }) =>
    entry.person === person && entry.attempt === attempt;
  return {
    list: async (person, attempt) => [...entries.values()].filter(of(person, attempt)),
    async update({ person, attempt, item }, decide) {
      const place = [person, attempt, item].join();
      const next = decide(entries.get(place));
      if (next) entries.set(place, next);
      else entries.delete(place);
      return next;
    },
    room: async (person, attempt) => rooms.get([person, attempt].join()),
    keepRoom: async (room) => void rooms.set([room.person, room.attempt].join(), room),
    async forget(person, attempt) {
      for (const [place, entry] of entries) if (of(person, attempt)(entry)) entries.delete(place);
      rooms.delete([person, attempt].join());
    },
  };
}

/** For the service worker, which knows the attempt of an address but not who asks: a number and a language, no answer. */
export async function countKept(attempt: string): Promise<{ kept: number; lang: string | undefined }> {
  const database = await within(OPEN_WITHIN_MS, open());
  try {
    const entries = await database.getAllFromIndex("answers", "attempt", attempt);
    const room = await database.getFromIndex("rooms", "attempt", attempt);
    return { kept: entries.filter(({ state }) => state !== "aside").length, lang: room?.lang };
  } finally {
    database.close();
  }
}
