import type { LessonBlock, StoredCheck } from "@db/schema/courses";
import { type MarkupElement, type MarkupNode, phrasesOf, readMarkup, textOf } from "~/pdf/markup";
import type { PaperBlock } from "~/pdf/paper-blocks";

/** The words a paper says itself. */
export interface PaperWords {
  check: (number: number, kind: StoredCheck["kind"]) => string;
}

/** The text of a lesson as blocks of a paper, checks as questions with their choices and no key. */
export function lessonBlocks(blocks: readonly LessonBlock[], words: PaperWords): PaperBlock[] {
  let checks = 0;
  return blocks.flatMap((block) => {
    if (block.type === "check") return checkBlocks(block.check, words.check(++checks, block.check.kind));
    return readMarkup(block.html).flatMap((node) => blockOf(node));
  });
}

function checkBlocks({ kind, stem, choices }: StoredCheck, place: string): PaperBlock[] {
  const within = { kind: "text", indent: 12, bar: true } as const;
  const marker = kind === "multiple" ? "□" : "○";
  return [
    { ...within, tag: "P", text: place, size: 9.5, quiet: true, above: 14 },
    { ...within, tag: "P", text: stem, bold: true, above: 2 },
    ...choices.map(({ text }): PaperBlock => ({ ...within, tag: "LI", text, indent: 28, marker })),
  ];
}

/** One element of a block. Lists nest; what holds no text of its own is what is in it. */
function blockOf(node: MarkupNode, indent = 0): PaperBlock[] {
  if (typeof node === "string") return node.trim() === "" ? [] : [{ kind: "text", tag: "P", text: node }];
  const text = textOf(node);
  switch (node.name) {
    case "h2":
      return [{ kind: "text", tag: "H2", text }];
    case "h3":
      return [{ kind: "text", tag: "H3", text }];
    case "p":
      return node.attributes.get("class") === "table-note"
        ? [{ kind: "text", tag: "P", text, size: 9.5, quiet: true, above: 0 }]
        : [{ kind: "text", tag: "P", text: phrasesOf(node), indent }];
    case "ul":
    case "ol":
      return elementsOf(node, "li").flatMap((item, i) =>
        itemBlocks(item, node.name === "ol" ? `${i + 1}.` : "·", indent),
      );
    case "aside":
    case "blockquote":
      return node.children.flatMap((child): PaperBlock[] => {
        if (typeof child === "string") return [];
        const title = child.attributes.get("class") === "case-title";
        return [
          {
            kind: "text",
            tag: "P",
            text: phrasesOf(child),
            indent: 12,
            bar: true,
            above: title ? 12 : 3,
            bold: title,
          },
        ];
      });
    case "table":
      return [tableOf(node)];
    case "figure":
      return figureOf(node);
    default:
      return node.children.flatMap((child) => blockOf(child, indent));
  }
}

function itemBlocks(item: MarkupElement, marker: string, indent: number): PaperBlock[] {
  const lists = item.children.filter((child) => typeof child !== "string" && /^[uo]l$/.test(child.name));
  const own = item.children.filter((child) => !lists.includes(child));
  const deeper = indent + 18;
  return [
    { kind: "text", tag: "LI", text: own.flatMap((child) => phrasesOf(child)), indent: deeper, marker },
    ...lists.flatMap((list) => blockOf(list, deeper)),
  ];
}

const within = (node: MarkupElement): MarkupElement[] =>
  node.children.flatMap((child) => (typeof child === "string" ? [] : [child, ...within(child)]));
const elementsOf = (node: MarkupElement, name: string): MarkupElement[] =>
  node.children.filter((child): child is MarkupElement => typeof child !== "string" && child.name === name);

function tableOf(table: MarkupElement): PaperBlock {
  const all = within(table);
  const rows = all
    .filter(({ name }) => name === "tr")
    .map((row) => row.children.flatMap((cell) => (typeof cell === "string" ? [] : [textOf(cell)])));
  const caption = all.find(({ name }) => name === "caption");
  return { kind: "table", caption: caption ? textOf(caption) : "", head: rows[0] ?? [], rows: rows.slice(1) };
}

function figureOf(figure: MarkupElement): PaperBlock[] {
  const all = within(figure);
  const svg = all.find(({ name }) => name === "svg");
  const said = (name: string) => textOf(all.find((one) => one.name === name) ?? "");
  const [, , width = 360, height = 200] = (svg?.attributes.get("viewBox") ?? "").split(" ").map(Number);
  if (!svg) return [];
  return [{ kind: "figure", svg, alt: said("desc") || said("title"), caption: said("figcaption"), width, height }];
}
