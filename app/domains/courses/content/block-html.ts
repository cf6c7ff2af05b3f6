import type { Tokens } from "marked";
import { type HeadingPart, headingParts } from "~/kernel/heading-parts";
import { escapeHtml } from "./escape";
import { type Inline, type InlineContext, renderInline } from "./inline";

/** The cleaned SVG of a file beside the lesson, or null after it was reported as missing. */
export type FigureSource = (path: string, report: (reason: string) => void) => string | null;

const CASE = /^\*\*案例[\s　]/;

/** A picture with its caption; empty when there is none. */
export function renderFigure(image: Tokens.Image, figure: FigureSource, fault: (reason: string) => void): string {
  if (!image.text.trim()) fault("the figure has no text in its place (![…])");
  if (!image.title?.trim()) fault('the figure has no caption ("图1　标题")');
  const svg = figure(image.href, fault);
  if (svg === null) return "";
  return `<figure>${svg}<figcaption>${escapeHtml(image.title ?? "")}</figcaption></figure>`;
}

/** A list; nested lists and paragraphs are its only contents. */
export function renderList(list: Tokens.List, context: InlineContext): Inline {
  const clauses: string[] = [];
  const items = list.items.map((item) => {
    const parts = item.tokens.map((token) => {
      if (token.type === "list") return collect(renderList(token as Tokens.List, context));
      if (token.type === "text" || token.type === "paragraph") {
        const html = collect(renderInline((token as Tokens.Paragraph).tokens ?? [token], context));
        return token.type === "paragraph" ? `<p>${html}</p>` : html;
      }
      if (token.type === "space") return "";
      context.fault(token.raw, `Markdown of the kind "${token.type}" is not allowed in a list`);
      return "";
    });
    return `<li>${parts.join("")}</li>`;
  });
  const tag = list.ordered ? "ol" : "ul";
  return { html: `<${tag}>${items.join("")}</${tag}>`, clauses: [...new Set(clauses)] };

  function collect(inline: Inline): string {
    clauses.push(...inline.clauses);
    return inline.html;
  }
}

/** A blockquote whose first line is **案例　…** is a case: an aside with its title; any other one quotes. */
export function renderQuote(quote: Tokens.Blockquote, context: InlineContext): Inline {
  const clauses: string[] = [];
  let html = "";
  let isCase = false;
  for (const [i, token] of quote.tokens.entries()) {
    if (token.type === "space") continue;
    if (token.type !== "paragraph") {
      context.fault(token.raw, `Markdown of the kind "${token.type}" is not allowed in a quotation`);
      continue;
    }
    let inner = (token as Tokens.Paragraph).tokens;
    if (i === 0 && CASE.test((token as Tokens.Paragraph).text) && inner[0]?.type === "strong") {
      isCase = true;
      html += `<p class="case-title"><strong>${renderInline((inner[0] as Tokens.Strong).tokens, context).html}</strong></p>`;
      inner = inner.slice(1);
      if (inner.every((one) => one.raw.trim() === "")) continue;
    }
    const rendered = renderInline(inner, context);
    clauses.push(...rendered.clauses);
    html += `<p>${rendered.html}</p>`;
  }
  const tag = isCase ? `aside class="case"` : "blockquote";
  return { html: `<${tag}>${html}</${isCase ? "aside" : "blockquote"}>`, clauses: [...new Set(clauses)] };
}

/** A heading says where it may break, as every heading of a page does; tags and entities are left alone. */
export const breakPhrases = (html: string): string =>
  html.replace(/(<[^>]*>|&#?\w+;)|[^<&]+/g, (text, kept: string | undefined) =>
    kept === undefined ? headingParts(text).map(drawPart).join("") : text,
  );

const drawPart = ({ text, whole, ends }: HeadingPart): string =>
  (whole ? `<span class="unbroken">${text.trimEnd()}</span>${text.slice(text.trimEnd().length)}` : text) +
  (ends ? "<wbr>" : "");
