import type { z } from "zod";
import type { Report } from "./problem";
import { conform, readYaml } from "./read-yaml";

/** A Markdown file: what stands between the two `---` lines, in the shape asked for, and the text after it. */
export interface FrontMatter<T> {
  head: T;
  lineOf(path: readonly PropertyKey[]): number;
  body: string;
  /** The line of the file on which `body` begins. */
  bodyLine: number;
}

/** Splits a file into front matter and body; null after reporting what is wrong with the front matter. */
export function readFrontMatter<S extends z.ZodType>(
  text: string,
  schema: S,
  report: Report,
): FrontMatter<z.output<S>> | null {
  const lines = text.split("\n");
  if (lines[0] !== "---") {
    report(1, "the file must begin with a line --- (front matter)");
    return null;
  }
  const end = lines.indexOf("---", 1);
  if (end === -1) {
    report(1, "the front matter has no closing line ---");
    return null;
  }
  const source = readYaml(lines.slice(1, end).join("\n"), 2, report);
  if (!source) return null;
  const head = conform(source, schema, report);
  if (head === null) return null;
  return { head, lineOf: source.lineOf, body: lines.slice(end + 1).join("\n"), bodyLine: end + 2 };
}
