import { readFileSync } from "node:fs";
import { Marked } from "marked";
import type { Locale } from "~/i18n/translate";

/** The texts people agree to; written by us in content/notices, so their HTML is ours. */
export type NoticeName = "terms" | "privacy";
export interface NoticeText {
  title: string;
  version: string;
  html: string;
}

const kept = new Map<string, NoticeText>();
const marked = new Marked({ gfm: true });

/** A notice in a language, with its version as consents record it. @throws Error when its front matter is incomplete. */
export function noticeText(name: NoticeName, locale: Locale): NoticeText {
  const key = `${name}.${locale}`;
  const known = kept.get(key);
  if (known) return known;
  const [, front = "", body = ""] =
    /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(`content/notices/${key}.md`, "utf8")) ?? [];
  const field = (field: string) => new RegExp(`^${field}:\\s*(.+)$`, "m").exec(front)?.[1]?.trim();
  const [title, version] = [field("title"), field("version")];
  if (!title || !version) throw new Error(`content/notices/${key}.md has no title or version`);
  const text = { title, version, html: marked.parse(body, { async: false }) };
  kept.set(key, text);
  return text;
}
