import type { MarkupElement } from "./markup";

/** A piece of a text, set in bold where it is strong. */
export interface Phrase {
  text: string;
  strong: boolean;
}

/** One block of a paper that is read: text, a table or a figure, one under the other. */
export type PaperBlock =
  | {
      kind: "text";
      tag: "H1" | "H2" | "H3" | "P" | "LI";
      text: string | readonly Phrase[];
      size?: number;
      bold?: boolean;
      quiet?: boolean;
      /** Points above it. */
      above?: number;
      /** Points that it stands in from the left. */
      indent?: number;
      /** Before its first line, in the indent: a number, a dot, a box to tick. */
      marker?: string;
      /** A bar at its left over all its lines: a case, a check, a quotation. */
      bar?: boolean;
      /** The address that it leads to. */
      href?: string;
    }
  | { kind: "table"; caption: string; head: string[]; rows: string[][]; note?: string }
  | { kind: "figure"; svg: MarkupElement; alt: string; caption: string; width: number; height: number };
