import { createHash } from "node:crypto";
import type { NoticeLine } from "@db/schema/decision";
import { canonicalize } from "~/domains/ledger/canonical";

/** Somebody whom a meeting chose, as her nomination says now. */
export interface Chosen {
  /** Alias of the blind dossier. */
  alias: string;
  /** Null after erasure. */
  facts: { name: string; employer: string } | null;
  regionCode: string;
  /** The bureau that reports her to the province. */
  reportedBy: string;
  category: string;
  summary: string;
  withdrawn: boolean;
  publishName: boolean | null;
  publishSummary: boolean | null;
}

/** Why somebody who was chosen cannot stand on a list that is published. */
export type LeftOut = "erased" | "withdrawn" | "unpublished";

/** Why somebody who was chosen cannot stand on the list; null for who can. */
export function keptOff({
  facts,
  withdrawn,
  publishName,
}: Pick<Chosen, "facts" | "withdrawn" | "publishName">): LeftOut | null {
  if (facts === null) return "erased";
  if (withdrawn) return "withdrawn";
  return publishName === true ? null : "unpublished";
}

/** Name and firm of a line that were misprinted, as they stand right. */
export type Misprint = Pick<NoticeLine, "nomination" | "name" | "employer">;

/**
 * The list of a notice: whom the meeting chose, but who cannot stand on it, by division code, which is no ranking. `misprints` are put right; of who
 * agreed to her name alone the summary is left out.
 */
export function noticeList(chosen: readonly Chosen[], misprints: readonly Misprint[] = []): NoticeLine[] {
  return chosen
    .flatMap((one): NoticeLine[] => {
      if (one.facts === null || keptOff(one) !== null) return [];
      const right = misprints.find(({ nomination }) => nomination === one.alias) ?? one.facts;
      return [
        {
          nomination: one.alias,
          name: right.name,
          employer: right.employer,
          category: one.category,
          regionCode: one.regionCode,
          reportedBy: one.reportedBy,
          summary: one.publishSummary === true ? one.summary : null,
        },
      ];
    })
    .sort((a, b) => byText(a.regionCode, b.regionCode) || byText(a.nomination, b.nomination));
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The list as everybody can fetch it: RFC 8785, so that its bytes are the same wherever they are written. */
export const listText = (list: readonly NoticeLine[]): string => canonicalize(list);

/** Hex of the SHA-256 over that text. */
export const listHash = (list: readonly NoticeLine[]): string =>
  createHash("sha256").update(listText(list)).digest("hex");

/** By which secrets the log commits to a line that a correction changed: its place on the list before. */
export const lineFields = (index: number) => ({ before: `before${index + 1}`, after: `after${index + 1}` });

/** A list of which somebody was taken out as a person: her line stays, so that the others keep their places. */
export const withoutPerson = (list: readonly NoticeLine[], aliases: ReadonlySet<string>): NoticeLine[] =>
  list.map((line) =>
    aliases.has(line.nomination) ? { ...unmarked(line), name: "", employer: "", summary: null, erased: true } : line,
  );

/** A list from which somebody took her summary back; name and firm stay. Where none stood there nothing changes. */
export const withoutSummary = (list: readonly NoticeLine[], aliases: ReadonlySet<string>): NoticeLine[] =>
  list.map((line) =>
    aliases.has(line.nomination) && line.summary !== null ? { ...line, summary: null, summaryWithdrawn: true } : line,
  );

const unmarked = ({ summaryWithdrawn: _, ...line }: NoticeLine): NoticeLine => line;

/** The hash of what a list says by now, to be held against one that is drawn up anew: a summary that was taken back makes no other list. */
export const standingHash = (list: readonly NoticeLine[]): string => listHash(list.map(unmarked));

type ReadLine = Pick<NoticeLine, "nomination" | "name" | "employer" | "erased">;

/** Places (from 1) of the lines whose name or firm reads otherwise than on the list before; who came or went is none of them. */
export function correctedPlaces(before: readonly ReadLine[], after: readonly ReadLine[]): number[] {
  const was = new Map(before.filter(({ erased }) => !erased).map((line) => [line.nomination, line]));
  return after.flatMap(({ nomination, name, employer, erased }, i) => {
    const line = was.get(nomination);
    return !erased && line && (line.name !== name || line.employer !== employer) ? [i + 1] : [];
  });
}
