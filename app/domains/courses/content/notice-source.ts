import { Marked, type Token } from "marked";
import { z } from "zod";
import { line } from "./field";
import { readFrontMatter } from "./front-matter";
import type { Report } from "./problem";

const head = z.object({ version: line, title: line });
const markdown = new Marked({ gfm: true });

/** Checks a notice (terms, privacy): a version and a title, no raw HTML. Gives its links inside the site. */
export function readNotice(text: string, report: Report): { href: string; line: number }[] {
  const file = readFrontMatter(text, head, report);
  if (!file) return [];
  const links: { href: string; line: number }[] = [];
  const lineOf = (raw: string) =>
    file.bodyLine + file.body.slice(0, Math.max(0, file.body.indexOf(raw))).split("\n").length - 1;
  try {
    markdown.walkTokens(markdown.lexer(file.body), (token: Token) => {
      if (token.type === "html") report(lineOf(token.raw), "raw HTML is not allowed");
      if (token.type === "link" && token.href.startsWith("/"))
        links.push({ href: token.href, line: lineOf(token.raw) });
    });
  } catch {
    report(file.bodyLine, "the Markdown cannot be read (nested too deeply)");
  }
  return links;
}
