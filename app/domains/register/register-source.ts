import { createHash } from "node:crypto";
import { REGISTER_KINDS, type RegisterKind, type RegisterStatus } from "@db/statuses";
import { z } from "zod";
import { canHaveDays, canReplace } from "./entry";
import { foldStandardNumber, readStandardNumber } from "./standard-number";

const words = z
  .string()
  .regex(/^\S(.*\S)?$/, "must be one line without blanks at its ends")
  .max(300, "is longer than 300 characters");
const day = z.iso.date("must be a day, YYYY-MM-DD");

/** content/regulations/register.yaml: a list of editions. */
export const registerFile = z.array(
  z.strictObject({
    slug: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be small Latin letters, digits and hyphens")
      .optional(),
    number: words.optional(),
    kind: z.enum(REGISTER_KINDS).optional(),
    title: words,
    titleEn: words.optional(),
    edition: words.optional(),
    issued: day.optional(),
    effective: day.optional(),
    ended: day.optional(),
    // The day on which a source was read that says that it is in force; without it the status is not checked.
    checked: day.optional(),
    status: z.enum(["superseded", "withdrawn", "reference"]).optional(),
    replacedBy: words.optional(),
    text: z.string().optional(),
    source: words.optional(),
    // Of a text that the academy does not hold: the clauses that were read, as they are cited.
    clauses: z
      .array(z.coerce.string().regex(/^[^\s#]{1,20}$/, "must be a clause as it is cited (第十二条, 9.5)"))
      .optional(),
    // Why it has no day of issue, where lessons or items cite it.
    undated: words.optional(),
  }),
);
type Written = z.output<typeof registerFile>[number];

/** An entry as the file holds it, its key folded and its kind known. */
export interface RegisterSource {
  key: string;
  number: string | null;
  title: string;
  titleEn: string | null;
  kind: RegisterKind;
  edition: string | null;
  issuedOn: string | null;
  effectiveOn: string | null;
  endedOn: string | null;
  /** Said only where no day is known; the days decide otherwise. */
  status: RegisterStatus;
  checkedOn: string | null;
  replacedByKey: string | null;
  regulationSlug: string | null;
  source: string | null;
  /** Of a text that is not here: the clauses that were read. */
  clauses: string[];
  /** Why no day of issue is known. */
  undated: string | null;
}

/** What is wrong with an entry, by its place in the list and its field. */
export interface RegisterFault {
  index: number;
  field: string;
  reason: string;
}

/**
 * The entries of the file and what is wrong with them: a key twice, days out of order, a replacement that is not there or leads back, a
 * status that contradicts them, a text that the academy does not hold. Pure.
 */
export function readRegister(
  list: readonly Written[],
  texts: ReadonlySet<string>,
): { entries: RegisterSource[]; faults: RegisterFault[] } {
  const faults: RegisterFault[] = [];
  const entries = list.map(toSource);
  const replacements = new Map<string, string | null>(entries.map(({ key }) => [key, null]));
  const seen = new Set<string>();
  entries.forEach((entry, index) => {
    const fault = (field: string, reason: string) =>
      void faults.push({ index, field, reason: `${entry.key}: ${reason}` });
    const written = list[index] as Written;
    if (seen.has(entry.key)) fault("number", "stands twice");
    seen.add(entry.key);
    if (written.slug === undefined && !readStandardNumber(written.number ?? ""))
      fault("number", "needs the number of a standard, or a slug");
    if (written.slug !== undefined && written.kind === undefined) fault("slug", "needs its kind");
    if (entry.undated !== null && entry.issuedOn !== null) fault("undated", "is said of what has no day of issue");
    const days = canHaveDays(entry);
    if (!days.ok) fault(days.reason.includes("ended") ? "ended" : "effective", FAULTS[days.reason] ?? days.reason);
    if (entry.regulationSlug !== null && !texts.has(entry.regulationSlug))
      fault("text", `there is no text ${entry.regulationSlug}`);
    if (written.status === "superseded" && entry.replacedByKey === null) fault("status", "superseded by what?");
    if (written.status !== undefined && written.checked !== undefined)
      fault("checked", "is said of what is in force, and it has another status");
    if (entry.replacedByKey === null) return;
    if (entry.endedOn === null && written.status === undefined)
      fault("replacedBy", "since when? Give ended, or status: superseded");
    const verdict = canReplace(entry.key, entry.replacedByKey, replacements);
    if (verdict.ok) replacements.set(entry.key, entry.replacedByKey);
    else fault("replacedBy", FAULTS[verdict.reason] ?? verdict.reason);
  });
  for (const slug of texts)
    if (!entries.some(({ regulationSlug }) => regulationSlug === slug))
      faults.push({ index: 0, field: "text", reason: `regulations/${slug}.md stands in no entry of the register` });
  return { entries, faults };
}

const FAULTS: Record<string, string> = {
  "register.effectiveBeforeIssued": "takes effect before it is issued",
  "register.endedBeforeEffective": "ends before it takes effect",
  "register.unknownReplacement": "what replaces it stands nowhere in the register",
  "register.circle": "what replaces it is replaced by it",
};

function toSource(written: Written): RegisterSource {
  const number = written.number === undefined ? null : readStandardNumber(written.number);
  return {
    key: written.slug ?? foldStandardNumber(written.number ?? ""),
    number: written.slug === undefined ? (number?.text ?? written.number ?? null) : (written.number ?? null),
    title: written.title,
    titleEn: written.titleEn ?? null,
    kind: written.kind ?? number?.kind ?? "document",
    edition: written.edition ?? (written.slug === undefined && number?.year ? String(number.year) : null),
    issuedOn: written.issued ?? null,
    effectiveOn: written.effective ?? null,
    endedOn: written.ended ?? null,
    status: written.status ?? "unchecked",
    checkedOn: written.checked ?? null,
    replacedByKey: written.replacedBy === undefined ? null : foldStandardNumber(written.replacedBy),
    regulationSlug: written.text ?? null,
    source: written.source ?? null,
    clauses: written.clauses ?? [],
    undated: written.undated ?? null,
  };
}

/** Of an entry what is stored: which clauses were read and why a day is missing are for the check alone. */
export const storedOf = ({ clauses: _read, undated: _why, ...stored }: RegisterSource) => stored;

/** Changes when the file says something else that is stored of the entry. */
export const sourceHash = (source: RegisterSource): string =>
  createHash("sha256")
    .update(JSON.stringify(storedOf(source)))
    .digest("hex")
    .slice(0, 32);
