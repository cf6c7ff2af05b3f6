/** Elements whose text is no prose, or that may hold nothing but text. */
const TEXT_ONLY = new Set(["script", "style", "title", "textarea", "option", "svg"]);
const VOID = new Set([
  "area",
  "base",
  "br",
  "col",
  "embed",
  "hr",
  "img",
  "input",
  "link",
  "meta",
  "source",
  "track",
  "wbr",
]);
/** A tag, but for places where a word may break: they part no text. */
const TAG = /<(?!wbr\/?>)/g;
/** A run that begins and ends with a Chinese character or mark; what stands between two of them belongs to it. */
const HAN = "\\u2e80-\\u303f\\u3400-\\u9fff\\uf900-\\ufaff\\uff01-\\uff65\\u{20000}-\\u{3ffff}";
const RUN = new RegExp(`[${HAN}](?:(?:[^<]|<wbr/?>)*[${HAN}])?`, "gu");

/**
 * Says of Chinese in a page of another language that it is Chinese (WCAG 2.2, 3.1.2): titles of courses, names and issuers
 * stay as they are in every language, wherever they stand. Text that already has its language is left alone.
 * @param html a whole document as React writes it: every element that is not void is closed
 */
export function markChinese(html: string): string {
  const open: { name: string; done: boolean }[] = [];
  let out = "";
  let at = 0;
  while (at < html.length) {
    const done = open.at(-1)?.done ?? false;
    TAG.lastIndex = at;
    const tag = TAG.exec(html)?.index ?? -1;
    const text = html.slice(at, tag < 0 ? html.length : tag);
    out += done ? text : text.replace(RUN, '<span lang="zh-CN">$&</span>');
    if (tag < 0) break;
    const end = html.indexOf(">", tag) + 1;
    const written = html.slice(tag, end);
    out += written;
    at = end;
    const name = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(written);
    if (!name) continue;
    const [, closing, tagName] = name as unknown as [string, string, string];
    if (closing) open.pop();
    else if (!VOID.has(tagName) && !written.endsWith("/>")) {
      const lang = / lang="([^"]*)"/.exec(written)?.[1];
      const inChinese = lang === undefined ? done : lang.startsWith("zh");
      open.push({ name: tagName, done: inChinese || TEXT_ONLY.has(tagName) });
      if (tagName === "script" || tagName === "style") {
        // What stands in them is no markup: on to where they end.
        const close = html.indexOf(`</${tagName}`, at);
        out += html.slice(at, close);
        at = close;
      }
    }
  }
  return out;
}
