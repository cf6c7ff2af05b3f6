import { z } from "zod";
import { type ReadFile, readCheckedFile } from "~/kernel/checked-file";

/** Changes only when a reader of today would read a later file wrongly. */
export const OPENED_FORMAT = "awards-opened/3";
/** Committed to by name alone, so that namesakes are not told apart, and without `leftSince`; such files stay to be counted again. */
export const SECOND_FORMAT = "awards-opened/2" as const;
/** Before it was committed to whose a pseudonym is. */
export const FIRST_FORMAT = "awards-opened/1";
const FORMATS = [OPENED_FORMAT, SECOND_FORMAT, FIRST_FORMAT] as const;

// What a terminal shows must not steer it.
const line = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^\P{Cc}+$/u, "has control characters");
const id = z.string().regex(/^[0-9A-Za-z_-]{1,64}$/, "not an id: 1 to 64 of letters, digits, - and _");
const digest = z.string().regex(/^[0-9a-f]{64}$/, "not a SHA-256 in hexadecimal");
const nonce = z.string().regex(/^[0-9a-f]{32}$/, "not 128 bits in hexadecimal");
const text = line(2_000);
const wholeFrom = (least: number) => z.number().int().min(least).max(1_000_000);

const tieStep = z.discriminatedUnion("by", [
  z.object({ by: z.literal("criterion"), criterion: id }),
  z.object({ by: z.literal("panel") }),
  z.object({ by: z.literal("draw") }),
]);

/**
 * The opened file of a cycle: all that is needed to count it again, and no more. Jurors and nominations are pseudonyms; a name
 * stands only where its bearer agreed. JSON, in UTF-8.
 */
const openedFile = z
  .object({
    format: z.enum(FORMATS),
    cycle: z.object({
      /** What every commitment was made with. */
      id,
      title: text,
      /** The name of the award. */
      label: text,
      authority: text,
      /** The approval document's number. */
      approval: text,
    }),
    rule: z.object({
      jurors: wholeFrom(1),
      drop: wholeFrom(0),
      ties: z.array(tieStep).max(20),
    }),
    criteria: z
      .array(z.object({ id, name: text, points: wholeFrom(1) }))
      .min(1)
      .max(50),
    cap: wholeFrom(0),
    /** As it was published before anyone was unblinded: one for each ballot, and one for each nomination. */
    commitments: z.object({
      publishedAt: z.iso.datetime(),
      /** Of the sorted list: `sort | sha256sum`. */
      hash: digest,
      list: z.array(digest).max(120_000),
    }),
    nominations: z
      .array(
        z.object({
          pseudonym: id,
          name: line(200).nullable(),
          /** The published commitment to whose it is, and what opens it where the name stands (name-commitment.ts). */
          commitment: digest.optional(),
          opening: z
            .object({ name: line(200), nonce, locked: digest.or(z.literal("")).optional() })
            .nullable()
            .optional(),
          /** Withdrawn by the nominee after scoring: its ballots are checked like all others, but it is not ranked. */
          withdrawn: z.boolean(),
          /**
           * Chosen, and gone before the list was put on notice (withdrawn, erased, or her name is not to be published): ranked as the meeting decided, and on
           * no list. Nobody else who was chosen is missing there.
           */
          leftSince: z.boolean().optional(),
        }),
      )
      .max(20_000),
    ballots: z
      .array(
        z.object({
          nomination: id,
          juror: id,
          scores: z.record(id, z.number().int().safe()),
          reasons: digest,
          nonce,
          /** The published commitment that this ballot opens. */
          commitment: digest,
          /** Why it does not count, where a juror had to step back after she committed; else null. */
          setAside: text.nullable(),
        }),
      )
      .max(100_000),
    /** What the meeting decided on ties: for each, levels from the best. */
    panelOrders: z.array(z.array(z.array(id).min(1)).min(1)),
    /** Why, for each of them; null where it was never asked for, or went with somebody's data. */
    panelReasons: z.array(text.nullable()).optional(),
    /** Of the draw: the hash of the list of commitments, which nobody could know before the ballots were sealed. */
    draw: z.object({
      seed: line(200).nullable(),
      /** How the seed sets equal ones in order (tie-steps.ts). Files of before do not say it: they shuffled all that were ranked. */
      by: z.literal("hash").optional(),
    }),
    /** Where the meeting departed from the ranking: chosen though it stood below the cut, or not chosen though above; and why. */
    departures: z.array(z.object({ nomination: id, chosen: z.boolean(), reason: text })),
    /** The list that was decided: every nomination that was not withdrawn. */
    result: z
      .array(
        z.object({
          nomination: id,
          /** Null without a ballot. */
          place: wholeFrom(1).nullable(),
          /** To two decimals, as published: "87.33". Null without a ballot. */
          score: z
            .string()
            .regex(/^\d{1,7}\.\d{2}$/, "not a score to two decimals")
            .nullable(),
          chosen: z.boolean(),
        }),
      )
      .max(20_000),
  })
  .superRefine(({ rule, criteria }, context) => {
    const known = new Set(criteria.map((one) => one.id));
    if (known.size < criteria.length) context.addIssue({ code: "custom", path: ["criteria"], message: "one id twice" });
    rule.ties.forEach((step, at) => {
      if (step.by !== "criterion" || known.has(step.criterion)) return;
      context.addIssue({ code: "custom", path: ["rule", "ties", at], message: `no criterion ${step.criterion}` });
    });
  });

export type OpenedFile = z.infer<typeof openedFile>;

/** The file in a text, or in one line what keeps it from being one: where, and why. */
export const readOpenedFile = (content: string): ReadFile<OpenedFile> =>
  readCheckedFile(content, { kind: "an opened file", formats: FORMATS, schema: openedFile });

/** The file as it is published: its SHA-256 is over these bytes. */
export const openedText = (file: OpenedFile): string => `${JSON.stringify(file, null, 1)}\n`;

/** Whether the draw of a file is the shuffle of before: only formats of then can be without saying how they drew. */
export const drawsByShuffle = ({ format, draw }: Pick<OpenedFile, "format" | "draw">): boolean =>
  format !== OPENED_FORMAT && draw.by === undefined;
