import { cutTo, READ_SIGNS, UNDO_SIGNS, WALK_IN_SIGNS } from "../../domains/events/check-in/scan-limits";
import type { ShownScan } from "../../domains/events/check-in/scan-words";

/** What a scan says of who was meant; gone from the device once the server has it. */
export interface Meant {
  how: "scan" | "code" | "search" | "walk-in";
  read: string | null;
  registration: string | null;
  walkIn: { name: string; employer: string; contact: string } | null;
}

/** A scan of this desk on this device. */
export interface Entry {
  desk: string;
  /** Who scanned: it goes up as hers only. */
  person: string;
  id: string;
  deviceAt: number;
  direction: "in" | "out";
  /** Waits to go up, is up, or was not taken. */
  state: "waiting" | "sent" | "refused";
  /** Why it was taken back here, and whether the server has heard of it. */
  undo: string | null;
  meant: Meant | null;
  /** How it is shown: with names, so it is kept sealed (sealed-box.ts). */
  shown: ShownScan;
}

/**
 * As it lies in the device's store: what shows a name is sealed under the desk's key, and so is `meant`. Open lies only what a scan needs to go up when
 * the key is gone: what was read, or a walk-in's name.
 */
export type StoredEntry = Omit<Entry, "shown"> & { sealed: Sealed };

export interface Sealed {
  iv: Uint8Array;
  box: ArrayBuffer;
}

/** As much of it as the server takes. */
export const cutMeant = (meant: Meant): Meant => ({
  ...meant,
  read: meant.read === null ? null : cutTo(READ_SIGNS, meant.read),
  walkIn: meant.walkIn && {
    name: cutTo(WALK_IN_SIGNS.name, meant.walkIn.name),
    employer: cutTo(WALK_IN_SIGNS.employer, meant.walkIn.employer),
    contact: cutTo(WALK_IN_SIGNS.contact, meant.walkIn.contact),
  },
});

/** Who was meant, without what reaches her. */
export const withoutContact = (meant: Meant | null): Meant | null =>
  meant?.walkIn ? { ...meant, walkIn: { name: meant.walkIn.name, employer: "", contact: "" } } : meant;

/** What goes up. */
export const toUpload = ({ id, deviceAt, direction, undo, meant }: Entry) => ({
  id,
  deviceAt,
  direction,
  undo: undo === null ? null : cutTo(UNDO_SIGNS, undo),
  ...(meant ? cutMeant(meant) : { how: "code", read: "?", registration: null, walkIn: null }),
});

/** A UUIDv7 (RFC 9562 §5.7): the server takes no other, and they sort by when they were made. */
export function scanId(at: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = (from: number, to: number) =>
    Array.from(bytes.subarray(from, to), (byte) => (byte + 256).toString(16).slice(1)).join("");
  const time = at.toString(16).padStart(12, "0");
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  return `${time.slice(0, 8)}-${time.slice(8, 12)}-${hex(6, 8)}-${hex(8, 10)}-${hex(10, 16)}`;
}
