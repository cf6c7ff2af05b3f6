import type { Token, Tokens } from "marked";
import { citedEntry, clauseHref, clauseKey, entryHref, parseClause } from "../clause";
import { type Citable, faultOfCitation, foldCitation } from "./citation";
import { escapeHtml } from "./escape";

/** What the text of a lesson may refer to, and where to say that it does not hold. `raw` is the Markdown at fault. */
export interface InlineContext extends Citable {
  fault(raw: string, reason: string): void;
  /** Remembers a link inside the site, to be checked when everything has been read. */
  link(raw: string, href: string): void;
}

export interface Inline {
  html: string;
  /** The clauses and entries of the register that are cited, each once, in order. */
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
    if (token.href.startsWith("standard:")) return standard(token, words);
    if (/^https:\/\/[^\s"'<>\\]+$/.test(token.href))
      return `<a href="${escapeHtml(token.href)}" rel="noreferrer">${words}</a>`;
    if (/^\/(?!\/)[\w/.#?=&%-]*$/.test(token.href)) {
      context.link(token.raw, token.href);
      return `<a href="${escapeHtml(token.href)}">${words}</a>`;
    }
    context.fault(token.raw, `the link ${token.href} is neither clause:…, nor standard:…, nor /…, nor https://…`);
    return words;
  }

  /** `[GB/T 1.1](standard:GB/T1.1-2020)` leads to the entry of the register. */
  function standard(token: Tokens.Link, words: string): string {
    const citation = foldCitation(decoded(token.href));
    const dead = faultOfCitation(citation, context);
    if (dead) {
      context.fault(token.raw, `${token.href}: ${dead}`);
      return words;
    }
    clauses.push(citation);
    return `<a class="standard" href="${escapeHtml(entryHref(citedEntry(citation) ?? ""))}">${words}</a>`;
  }
}

/** Markdown escapes Chinese letters and blanks of an address with per cent signs. */
function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
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
