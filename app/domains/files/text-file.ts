/** How a text is written; `utf-8` with or without a byte order mark. */
export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

/** In this order: a mark is believed, then what is strictly UTF-8 is that, and the rest can only be GB 18030. */
function encodingOf(bytes: Buffer): TextEncoding[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ["utf-16le"];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ["utf-16be"];
  return ["utf-8", "gb18030"];
}

/** A text and how it was written; null when the bytes are no text, in any way people here write one. */
export function readText(bytes: Buffer): { text: string; encoding: TextEncoding } | null {
  for (const encoding of encodingOf(bytes)) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      // Programs and pictures hold characters that no text has.
      return /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u0080-\u009f\ufffe\uffff]/.test(text)
        ? null
        : { text, encoding };
    } catch {
      // Not that one.
    }
  }
  return null;
}

/** What a browser or a program would rather run than show: pages, drawings with scripts, and the beginnings of other formats. */
const RUNS = /^\s*(<|#!|GIF8[79]a|%!PS|\{\\rtf)/;

export const isPlainText = (text: string): boolean => !RUNS.test(text.slice(0, 1024));
