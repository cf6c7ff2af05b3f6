import { CHECK_IN_DIRECTIONS, type CheckInDirection, type CheckInHow } from "@db/statuses";
import { z } from "zod";
import { isId } from "~/kernel/ids";
import { oneLine, someLines } from "~/kernel/typed-text";

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

/** So many scans a time: a device that was offline for an hour sends several such. */
export const SCANS_AT_ONCE = 50;
/** A pass has 117 signs; what is longer is cut. */
const READ_SIGNS = 160;
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
  name: line(60).transform((name) => name || "?"),
  employer: optionalLine(120),
  contact: optionalLine(120),
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
      .transform((text) => [...someLines(text.slice(0, 4000))].slice(0, 200).join(""))
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

const upload = z.object({ sentAt: instant, scans: z.array(scan).max(SCANS_AT_ONCE) });

/** What a device sent, or undefined when it is nothing of the kind. */
export function readUpload(body: unknown): { sentAt: number; scans: ArrivingScan[] } | undefined {
  const read = upload.safeParse(body);
  return read.success ? read.data : undefined;
}
