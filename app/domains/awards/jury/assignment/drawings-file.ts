import { z } from "zod";
import { type ReadFile, readCheckedFile } from "~/kernel/checked-file";

/** Changes only when a reader of today would read a later file wrongly. */
export const DRAWINGS_FORMAT = "awards-drawings/1";

const id = z.string().regex(/^[0-9A-Za-z_-]{1,64}$/, "not an id: 1 to 64 of letters, digits, - and _");
const digest = z.string().regex(/^[0-9a-f]{64}$/, "not a SHA-256 in hexadecimal");
const whole = z.number().int().min(0).max(1_000_000);
const pair = z.object({ nomination: id, juror: id });

const drawing = z.object({
  at: z.iso.datetime({ offset: true }),
  seed: z.string().regex(/^[0-9a-f]{1,64}$/, "not a seed in hexadecimal"),
  version: z.string().regex(/^[a-z0-9-]{1,40}$/, "not a version"),
  inputHash: digest,
  /** All that was drawn from, by alias. Null = the drawing is of before inputs were kept. */
  input: z
    .object({
      nominations: z.array(z.object({ id })).max(20_000),
      jurors: z.array(z.object({ id, fields: z.array(id).max(20), capacity: whole.optional() })).max(5_000),
      conflicts: z.array(pair).max(500_000),
      reviewsEach: whole,
      standing: z.array(pair).max(200_000),
    })
    .nullable(),
  /** Pairs kept apart by a tie; what somebody ceased to read is in conflict too and stands in `added` of an earlier drawing. */
  apart: z.array(pair).max(500_000),
  shortfall: z.array(z.object({ nomination: id, missing: whole })),
  loads: z.array(z.object({ juror: id, reviews: whole })),
  /** What it added, and when that ended by a recusal. */
  added: z.array(pair.extend({ endedAt: z.iso.datetime({ offset: true }).nullable() })).max(200_000),
});

/** The drawings of a cycle, the first one first: `04-assignment.json` of its archive. */
const drawingsFile = z.object({
  format: z.literal(DRAWINGS_FORMAT),
  cycle: z.object({ id, title: z.string().min(1).max(2_000) }),
  drawings: z.array(drawing).max(10_000),
});

export type DrawingsFile = z.infer<typeof drawingsFile>;
export type Drawing = DrawingsFile["drawings"][number];

/** The file in a text, or in one line what keeps it from being one: where, and why. */
export const readDrawingsFile = (content: string): ReadFile<DrawingsFile> =>
  readCheckedFile(content, { kind: "a file of drawings", formats: [DRAWINGS_FORMAT], schema: drawingsFile });
