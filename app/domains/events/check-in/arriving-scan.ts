import { CHECK_IN_DIRECTIONS, type CheckInDirection, type CheckInHow } from "@db/statuses";
import { z } from "zod";
import { isId } from "~/kernel/ids";
import { oneLine, someLines } from "~/kernel/typed-text";
import { READ_SIGNS, SCANS_AT_ONCE, UNDO_SIGNS, WALK_IN_SIGNS } from "./scan-limits";

/** Who came without having signed up, as she says herself. */
export interface WalkIn {
  name: string;
  employer: string | null;
  /** A mobile number or an e-mail address; where it is her account here and the name is hers, the hours are hers. */
  contact: string | null;
}

/** A scan as a desk sends it: who was meant is told in one of three ways. */
export interface ArrivingScan {
  id: string;
  /** The device's clock, ms. */
  deviceAt: number;
  direction: CheckInDirection;
  /** What the camera read or the hand typed. */
  read: string | null;
  how: Exclude<CheckInHow, "sheet">;
  /** Found by name. */
  registrationId: string | null;
  walkIn: WalkIn | null;
  /** It was taken back on the device, with a reason. */
  undo: string | null;
}

const KEPT_READ = 64;

export const keptRead = (read: string): string => [...read].slice(0, KEPT_READ).join("");

const instant = z.number().int().min(0).max(8.64e15);
/** Cut, never refused: one odd scan must not keep a whole queue from being taken. */
const line = (most: number) =>
  z.string().transform((text) => [...oneLine(text.slice(0, 4000))].slice(0, most).join(""));
const optionalLine = (most: number) =>
  line(most)
    .nullish()
    .transform((text) => text || null);
const walkIn = z.object({
  name: line(WALK_IN_SIGNS.name).transform((name) => name || "?"),
  employer: optionalLine(WALK_IN_SIGNS.employer),
  contact: optionalLine(WALK_IN_SIGNS.contact),
});

const scan = z
  .object({
    id: z.string().refine(isId),
    deviceAt: instant,
    direction: z.enum(CHECK_IN_DIRECTIONS),
    how: z.enum(["scan", "code", "search", "walk-in"]),
    read: z
      .string()
      .transform((text) => oneLine(text.slice(0, READ_SIGNS)) || "?")
      .nullish()
      .transform((text) => text ?? null),
    registration: z.string().refine(isId).nullish(),
    walkIn: walkIn.nullish(),
    undo: z
      .string()
      .transform((text) => [...someLines(text.slice(0, 4000))].slice(0, UNDO_SIGNS).join(""))
      .nullish(),
  })
  .transform(
    ({ registration, walkIn: said, undo, ...rest }): ArrivingScan => ({
      ...rest,
      registrationId: registration ?? null,
      walkIn: said ?? null,
      undo: undo ?? null,
    }),
  )
  // One of the three, and the one that `how` says.
  .refine(({ how, read, registrationId, walkIn: said }) => {
    if (how === "search") return registrationId !== null && read === null && said === null;
    if (how === "walk-in") return said !== null && read === null && registrationId === null;
    return read !== null && registrationId === null && said === null;
  });

/** `person`: who scanned, where the device says it. */
const upload = z.object({
  person: z.string().max(64).nullish(),
  sentAt: instant,
  scans: z.array(z.unknown()).max(SCANS_AT_ONCE),
});
const named = z.object({ id: z.string().max(64) });

export interface Upload {
  person: string | null;
  sentAt: number;
  scans: ArrivingScan[];
  /** Ids of what is no scan; it keeps the others from nothing. */
  malformed: string[];
}

/** What a device sent, each scan judged by itself, or undefined when it is nothing of the kind. */
export function readUpload(body: unknown): Upload | undefined {
  const read = upload.safeParse(body);
  if (!read.success) return undefined;
  const { person = null, sentAt, scans: sent } = read.data;
  const scans: ArrivingScan[] = [];
  const malformed: string[] = [];
  for (const one of sent) {
    const good = scan.safeParse(one);
    if (good.success) scans.push(good.data);
    else malformed.push(named.safeParse(one).data?.id ?? "");
  }
  return { person, sentAt, scans, malformed };
}
