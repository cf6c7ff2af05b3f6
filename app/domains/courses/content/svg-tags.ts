import type { Report } from "./problem";

/** The pieces of an XML text, in order. `empty` elements have no closing tag. */
export type Tag =
  | { kind: "open"; name: string; attributes: Map<string, string>; empty: boolean; line: number }
  | { kind: "close"; name: string; line: number }
  | { kind: "text"; text: string; line: number };

const PIECE =
  /<!--[\s\S]*?-->|<\?xml[^>]*\?>|<\/([A-Za-z][\w:-]*)\s*>|<([A-Za-z][\w:-]*)((?:\s+[\w:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+/y;
const ATTRIBUTE = /([\w:-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;
const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const DEEPEST = 100;

/** Reads well-formed XML without declarations, sections or entities of its own; null after reporting where it is not. */
export function readTags(xml: string, report: Report): Tag[] | null {
  const tags: Tag[] = [];
  const open: string[] = [];
  let at = 0;
  let line = 1;
  let roots = 0;
  const fail = (reason: string): null => {
    report(line, reason);
    return null;
  };
  while (at < xml.length) {
    PIECE.lastIndex = at;
    const piece = PIECE.exec(xml);
    if (!piece) return fail("not well-formed: a tag cannot be read");
    const [whole, closing, opening, attributeText, slash] = piece;
    if (closing) {
      if (open.pop() !== closing) return fail(`not well-formed: </${closing}> closes nothing`);
      tags.push({ kind: "close", name: closing, line });
    } else if (opening) {
      if (open.length === 0 && roots++ > 0) return fail("more than one root element");
      if (open.length >= DEEPEST) return fail(`nested deeper than ${DEEPEST}`);
      const attributes = readAttributes(attributeText ?? "");
      if (!attributes) return fail(`an attribute of <${opening}> cannot be read or stands twice`);
      tags.push({ kind: "open", name: opening, attributes, empty: slash === "/", line });
      if (!slash) open.push(opening);
    } else if (!whole.startsWith("<")) {
      const text = decode(whole);
      if (text === null) return fail("an unknown entity");
      if (open.length > 0) tags.push({ kind: "text", text, line });
      else if (text.trim() !== "") return fail("text outside the root element");
    }
    at += whole.length;
    line += whole.split("\n").length - 1;
  }
  if (open.length > 0) return fail(`not well-formed: <${open.at(-1)}> is not closed`);
  return roots === 1 ? tags : fail("no element found");
}

function readAttributes(text: string): Map<string, string> | null {
  const attributes = new Map<string, string>();
  for (const [, name, double, single] of text.matchAll(ATTRIBUTE)) {
    const value = decode(double ?? single ?? "");
    if (value === null || attributes.has(name as string)) return null;
    attributes.set(name as string, value);
  }
  return attributes;
}

/** The five entities of XML; null for any other. */
function decode(text: string): string | null {
  let unknown = false;
  const out = text.replace(/&(?:(\w+);)?/g, (_whole, name: string | undefined) => {
    const char = name === undefined ? undefined : ENTITIES[name];
    if (char === undefined) unknown = true;
    return char ?? "";
  });
  return unknown ? null : out;
}
