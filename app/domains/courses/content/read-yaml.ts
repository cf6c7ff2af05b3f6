import { isNode, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import type { Report } from "./problem";

/** A parsed YAML text that still knows its lines. */
export interface YamlSource {
  value: unknown;
  /** The line (of the file, from 1) of the value at `path`, or of the nearest one above it that exists. */
  lineOf(path: readonly PropertyKey[]): number;
}

const ALIASES_ALLOWED = 20;

/** Reads YAML 1.2 (core schema: no dates, no tags of its own); `firstLine` is the line of the file on which `text` begins. */
export function readYaml(text: string, firstLine: number, report: Report): YamlSource | null {
  const counter = new LineCounter();
  try {
    const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, schema: "core", version: "1.2" });
    const lineAt = (offset: number) => firstLine + Math.max(0, counter.linePos(offset).line - 1);
    for (const issue of [...document.errors, ...document.warnings])
      report(lineAt(issue.pos[0]), `YAML: ${issue.message}`);
    if (document.errors.length + document.warnings.length > 0) return null;
    return {
      value: document.toJS({ maxAliasCount: ALIASES_ALLOWED }) as unknown,
      lineOf(path) {
        for (let length = path.length; length >= 0; length--) {
          const node = document.getIn(path.slice(0, length), true);
          if (isNode(node) && node.range) return lineAt(node.range[0]);
        }
        return firstLine;
      },
    };
  } catch (error) {
    // Too many aliases, or nested deeper than the parser's stack.
    report(firstLine, `YAML: ${error instanceof Error ? error.message : "cannot be read"}`);
    return null;
  }
}

/** The value in the shape of `schema`; each difference is reported at its line. */
export function conform<S extends z.ZodType>(source: YamlSource, schema: S, report: Report): z.output<S> | null {
  const result = schema.safeParse(source.value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const where = issue.path.map(String).join(".");
    report(source.lineOf(issue.path), where ? `${where}: ${issue.message}` : issue.message);
  }
  return null;
}
