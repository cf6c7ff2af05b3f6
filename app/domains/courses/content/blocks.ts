import type { LessonBlock, StoredCheck } from "@db/schema/courses";
import { Marked, type Token, type Tokens } from "marked";
import { breakPhrases, type FigureSource, renderFigure, renderList, renderQuote } from "./block-html";
import type { Citable } from "./citation";
import { type Inline, type InlineContext, renderInline } from "./inline";
import { lineNumbers, lineWithin } from "./markdown-lines";
import type { Report } from "./problem";
import { renderTable } from "./table";

/** What a lesson's text may draw on beside itself. */
export interface BlockSources extends Citable {
  figure: FigureSource;
  /** The check written in a fence; `line` is the line of the file on which its YAML begins. */
  check(yaml: string, line: number): StoredCheck | null;
}

export interface Blocks {
  blocks: LessonBlock[];
  /** Links inside the site. */
  links: { href: string; line: number }[];
  /** `##` sections with the number of clauses cited in each; the text before the first one is not among them. */
  sections: { title: string; line: number; citations: number }[];
  /** The text of the lesson without its checks, for counting. */
  text: string;
}

const CAPTION = /^表\d+[\s　]+\S/;
const NOTE = /^注：/;
const markdown = new Marked({ gfm: true });

/**
 * Markdown of a lesson as blocks of HTML and checks. Built from the tokens by a list of what is allowed, never copied from
 * the source: raw HTML, code, first-level headings and everything else that is not on the list is reported.
 */
export function readBlocks(source: string, firstLine: number, sources: BlockSources, report: Report): Blocks {
  const result: Blocks = { blocks: [], links: [], sections: [], text: "" };
  let tokens: Token[];
  try {
    tokens = markdown.lexer(source).filter((token) => token.type !== "space" || /\S/.test(token.raw));
  } catch {
    report(firstLine, "the Markdown cannot be read (nested too deeply)");
    return result;
  }
  const lines = lineNumbers(source, tokens, firstLine);
  let headings = 0;
  let subheadings = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const line = lines[i] as number;
    const context = contextOf(i);
    if (token.type !== "code") result.text += `${token.raw}\n`;
    switch (token.type) {
      case "heading": {
        const { depth, tokens: inner, text } = token as Tokens.Heading;
        if (depth !== 2 && depth !== 3) {
          report(line, "headings are ## and ###; the title stands in the front matter");
          break;
        }
        if (depth === 2) {
          headings += 1;
          subheadings = 0;
          result.sections.push({ title: text, line, citations: 0 });
        } else subheadings += 1;
        const id = depth === 2 ? `s${headings}` : `s${headings}-${subheadings}`;
        const { html, clauses } = renderInline(inner, context);
        add({ html: `<h${depth} id="${id}">${breakPhrases(html)}</h${depth}>`, clauses }, { id, title: text });
        break;
      }
      case "paragraph": {
        const { tokens: inner, text } = token as Tokens.Paragraph;
        const next = tokens[i + 1];
        if (next?.type === "table" && CAPTION.test(text)) {
          i += addTable(token as Tokens.Paragraph, i);
        } else if (inner.length === 1 && inner[0]?.type === "image") {
          const html = renderFigure(inner[0] as Tokens.Image, sources.figure, (reason) => report(line, reason));
          if (html) add({ html, clauses: [] });
        } else {
          const { html, clauses } = renderInline(inner, context);
          add({ html: `<p>${html}</p>`, clauses });
        }
        break;
      }
      case "table":
        report(line, "a table needs its caption in the paragraph before it (表1　标题)");
        break;
      case "list":
        add(renderList(token as Tokens.List, context));
        break;
      case "blockquote":
        add(renderQuote(token as Tokens.Blockquote, context));
        break;
      case "code": {
        const { lang, text } = token as Tokens.Code;
        if (lang !== "check") {
          report(line, "a fenced block must be ```check");
          break;
        }
        const check = sources.check(text, line + 1);
        if (check) result.blocks.push({ type: "check", check });
        break;
      }
      case "html":
        report(line, "raw HTML is not allowed");
        break;
      default:
        report(line, `Markdown of the kind "${token.type}" is not allowed`);
    }
  }
  return result;

  /** Faults and links of the inline text of a token, told at their lines. */
  function contextOf(index: number): InlineContext {
    const token = tokens[index] as Token;
    const line = lines[index] as number;
    return {
      clauseExists: sources.clauseExists,
      entryExists: sources.entryExists,
      clauseRead: sources.clauseRead,
      fault: (raw, reason) => report(lineWithin(token, line, raw), reason),
      link: (raw, href) => void result.links.push({ href, line: lineWithin(token, line, raw) }),
    };
  }

  function add({ html, clauses }: Inline, heading?: { id: string; title: string }): void {
    if (html === "") return;
    const section = result.sections.at(-1);
    if (section) section.citations += clauses.length;
    result.blocks.push({ type: "html", html, clauses, ...(heading && { heading }) });
  }

  /** A caption, its table and the note after it as one block; gives how many tokens follow the caption. */
  function addTable(caption: Tokens.Paragraph, index: number): number {
    const table = tokens[index + 1] as Tokens.Table;
    const after = tokens[index + 2];
    const note =
      after?.type === "paragraph" && NOTE.test((after as Tokens.Paragraph).text) ? (after as Tokens.Paragraph) : null;
    const noteHtml = note && renderInline(note.tokens, contextOf(index + 2));
    add(renderTable(table, renderInline(caption.tokens, contextOf(index)), noteHtml, contextOf(index + 1)));
    result.text += `${table.raw}\n${note?.raw ?? ""}\n`;
    return note ? 2 : 1;
  }
}
