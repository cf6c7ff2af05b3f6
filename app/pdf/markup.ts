/** One element or text of markup that was cleaned before it was stored: an SVG figure, a block of a lesson. */
export type MarkupNode = { name: string; attributes: ReadonlyMap<string, string>; children: MarkupNode[] } | string;
export type MarkupElement = Exclude<MarkupNode, string>;

const PIECE = /<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w-]+="[^"]*")*)\s*(\/?)>|[^<]+/g;
const ATTRIBUTE = /([\w-]+)="([^"]*)"/g;
/** Elements of HTML without an end. */
const VOID = new Set(["br", "wbr"]);
const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", "#39": "'", nbsp: " " };

/**
 * Reads markup as our own program wrote it: every attribute quoted, every element closed. It is no reader of what others write, and
 * takes what it cannot read for text that is not there.
 */
export function readMarkup(markup: string): MarkupNode[] {
  const root: MarkupElement = { name: "", attributes: new Map(), children: [] };
  const open = [root];
  for (const [whole, closing, name, attributes = "", empty] of markup.matchAll(PIECE)) {
    const inside = open.at(-1) as MarkupElement;
    if (name === undefined) inside.children.push(decoded(whole));
    else if (closing) {
      if (open.length > 1) open.pop();
    } else {
      const read = [...attributes.matchAll(ATTRIBUTE)].map(
        ([, key = "", value = ""]) => [key, decoded(value)] as const,
      );
      const element: MarkupElement = { name, attributes: new Map(read), children: [] };
      inside.children.push(element);
      if (!empty && !VOID.has(name)) open.push(element);
    }
  }
  return root.children;
}

const decoded = (text: string): string => text.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);

/** What an element says, in one line. */
export const textOf = (node: MarkupNode): string =>
  typeof node === "string" ? node : node.name === "br" ? "\n" : node.children.map(textOf).join("");

/** The same in pieces, where it says some of it with more weight. */
export function phrasesOf(node: MarkupNode, strong = false): { text: string; strong: boolean }[] {
  if (typeof node === "string" || node.name === "br") return [{ text: textOf(node), strong }];
  return node.children.flatMap((child) => phrasesOf(child, strong || node.name === "strong"));
}
