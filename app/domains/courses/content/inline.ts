import type { Token, Tokens } from "marked";
import { type ClauseRef, clauseHref, clauseKey, parseClause } from "../clause";
import { escapeHtml } from "./escape";

/** What the text of a lesson may refer to, and where to say that it does not hold. `raw` is the Markdown at fault. */
export interface InlineContext {
  fault(raw: string, reason: string): void;
  /** Whether the regulation has this clause. */
  clauseExists(ref: ClauseRef): boolean;
  /** Remembers a link inside the site, to be checked when everything has been read. */
  link(raw: string, href: string): void;
}

export interface Inline {
  html: string;
  /** Keys of the clauses cited, each once, in order. */
  clauses: string[];
}

/** Inline Markdown as HTML built from a short list of elements; everything else is a fault and left out. */
export function renderInline(tokens: readonly Token[], context: InlineContext): Inline {
  const clauses: string[] = [];
  const html = tokens.map((token) => one(token)).join("");
  return { html, clauses: [...new Set(clauses)] };

  function one(token: Token): string {
    switch (token.type) {
      case "text":
      case "escape": {
        const nested = (token as Tokens.Text).tokens;
        return nested ? all(nested) : escapeHtml(joinLines((token as Tokens.Text).text));
      }
      case "strong":
        return `<strong>${all((token as Tokens.Strong).tokens)}</strong>`;
      case "em":
        return `<em>${all((token as Tokens.Em).tokens)}</em>`;
      case "codespan":
        return `<code>${escapeHtml((token as Tokens.Codespan).text)}</code>`;
      case "br":
        return "<br>";
      case "link":
        return link(token as Tokens.Link);
      case "image":
        context.fault(token.raw, "a figure must stand in a paragraph of its own");
        return "";
      case "html":
        context.fault(token.raw, "raw HTML is not allowed");
        return "";
      default:
        context.fault(token.raw, `Markdown of the kind "${token.type}" is not allowed`);
        return "";
    }
  }

  function all(nested: Token[]): string {
    return nested.map((token) => one(token)).join("");
  }

  function link(token: Tokens.Link): string {
    const words = all(token.tokens);
    if (token.href.startsWith("clause:")) {
      const ref = parseClause(token.href.slice("clause:".length));
      if (!ref) context.fault(token.raw, `${token.href} is no clause reference (clause:standardization-law/27/1)`);
      else if (!context.clauseExists(ref))
        context.fault(token.raw, `${token.href}: there is no such article or paragraph`);
      else {
        clauses.push(clauseKey(ref));
        return `<a class="clause" href="${clauseHref(ref)}">${words}</a>`;
      }
      return words;
    }
    if (/^https:\/\/[^\s"'<>\\]+$/.test(token.href))
      return `<a href="${escapeHtml(token.href)}" rel="noreferrer">${words}</a>`;
    if (/^\/(?!\/)[\w/.#?=&%-]*$/.test(token.href)) {
      context.link(token.raw, token.href);
      return `<a href="${escapeHtml(token.href)}">${words}</a>`;
    }
    context.fault(token.raw, `the link ${token.href} is neither clause:…, nor /…, nor https://…`);
    return words;
  }
}

const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef，。；：？“”‘’（）《》、…—]/;

/** A line break of the source is nothing between Chinese characters and a blank elsewhere. */
const joinLines = (text: string): string =>
  text.replace(/[ \t]*\n[ \t]*/g, (_break, at: number, whole: string) => {
    const before = whole[at - 1];
    const after = whole.slice(at).trimStart()[0];
    return before === undefined || after === undefined || WIDE.test(before) || WIDE.test(after) ? "" : " ";
  });
