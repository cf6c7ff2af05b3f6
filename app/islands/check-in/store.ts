import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { within } from "../device/within";
import type { Sealed, StoredEntry } from "./entry";

/** What this device keeps of a desk beside its scans. */
export interface KeptDesk {
  desk: string;
  /** Who stood at it. */
  person: string;
  /** When it goes, by the device's clock, ms; the key goes by itself (sealed-box.ts). */
  purgeAt: number;
  /** How far the server's clock was ahead of the device's when it last answered, ms; an earlier build kept none. */
  ahead?: number;
  /** The list of people, sealed; null where it cannot be. */
  list: Sealed | null;
}

/** The device's own store. Each change is durable when its promise is fulfilled. */
export interface Store {
  entries(desk: string): Promise<StoredEntry[]>;
  put(entry: StoredEntry): Promise<void>;
  desk(desk: string): Promise<KeptDesk | undefined>;
  keepDesk(kept: KeptDesk): Promise<void>;
  /** Removes all of a desk but scans that are not up yet. */
  forget(desk: string): Promise<void>;
  /** Desks of which something is kept. */
  desks(): Promise<KeptDesk[]>;
}

interface Schema extends DBSchema {
  entries: { key: [string, string]; value: StoredEntry };
  desks: { key: string; value: KeptDesk };
}

const STRICT = { durability: "strict" } as const;
const OPEN_WITHIN_MS = 3000;

/** Every entry of a desk: an array sorts after all strings (Indexed Database API 3.0, §2.4). */
const whole = (desk: string): IDBKeyRange => IDBKeyRange.bound([desk], [desk, []]);

const open = (): Promise<IDBPDatabase<Schema>> =>
  openDB<Schema>("academy-check-in", 1, {
    upgrade(database) {
      database.createObjectStore("entries", { keyPath: ["desk", "id"] });
      database.createObjectStore("desks", { keyPath: "desk" });
    },
    blocking(_current, _next, event) {
      (event.target as IDBDatabase).close();
    },
  });

/** The device's IndexedDB. Rejects where the browser refuses storage or does not answer. */
export async function openStore(): Promise<Store> {
  const database = await within(OPEN_WITHIN_MS, open());
  return {
    entries: (desk) => database.getAll("entries", whole(desk)),
    async put(entry) {
      const { store, done } = database.transaction("entries", "readwrite", STRICT);
      await store.put(entry);
      await done;
    },
    desk: (desk) => database.get("desks", desk),
    keepDesk: async (kept) => void (await database.put("desks", kept)),
    async forget(desk) {
      const both = database.transaction(["entries", "desks"], "readwrite");
      const entries = both.objectStore("entries");
      for (const { id, state } of await entries.getAll(whole(desk)))
        if (state !== "waiting") await entries.delete([desk, id]);
      await both.objectStore("desks").delete(desk);
      await both.done;
    },
    desks: () => database.getAll("desks"),
  };
}

/** The same in memory, for browsers that refuse storage: it lasts as long as the page. */
export function memoryStore(): Store {
  const entries = new Map<string, StoredEntry>();
  const desks = new Map<string, KeptDesk>();
  return {
    entries: async (desk) => [...entries.values()].filter((entry) => entry.desk === desk),
    put: async (entry) => void entries.set(`${entry.desk} ${entry.id}`, entry),
    desk: async (desk) => desks.get(desk),
    keepDesk: async (kept) => void desks.set(kept.desk, kept),
    async forget(desk) {
      for (const [key, entry] of entries) if (entry.desk === desk && entry.state !== "waiting") entries.delete(key);
      desks.delete(desk);
    },
    desks: async () => [...desks.values()],
  };
}
