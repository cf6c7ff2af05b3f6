import type { Token } from "marked";

/** The line of the file on which each token begins. */
export function lineNumbers(source: string, tokens: readonly Token[], firstLine: number): number[] {
  let at = 0;
  let line = firstLine;
  let counted = 0;
  return tokens.map((token) => {
    const found = source.indexOf(token.raw, at);
    if (found !== -1) {
      at = found + token.raw.length;
      for (; counted < found; counted++) if (source.charCodeAt(counted) === 10) line += 1;
    }
    const leading = /^\n*/.exec(token.raw)?.[0].length ?? 0;
    return line + leading;
  });
}

/** The line of `raw`, which stands somewhere inside `token`. */
export function lineWithin(token: Token, line: number, raw: string): number {
  const at = token.raw.indexOf(raw);
  return at <= 0 ? line : line + token.raw.slice(0, at).split("\n").length - 1;
}
