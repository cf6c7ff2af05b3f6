/** A kind that the programme sets (of event, of work whose hours are claimed), with its names. */
export interface NamedKind {
  key: string;
  zh: string;
  en: string;
}

const KEY = /^[a-z][a-z0-9-]{0,39}$/;
const LONGEST_NAME = 40;
const MOST_KINDS = 30;

/** The kinds that a stored setting holds, or null when it holds none that can be used. */
export function readKinds(value: unknown): NamedKind[] | null {
  if (!Array.isArray(value)) return null;
  const kinds = value.flatMap((one): NamedKind[] => {
    const { key, zh, en } = (one ?? {}) as Record<string, unknown>;
    if (typeof key !== "string" || !KEY.test(key) || typeof zh !== "string" || zh === "") return [];
    return [{ key, zh, en: typeof en === "string" && en !== "" ? en : zh }];
  });
  return kinds.length === 0 ? null : kinds;
}

/** The name of a kind; its key where the setting no longer knows it. */
export function kindName(kinds: readonly NamedKind[], key: string, locale: "zh-CN" | "en"): string {
  const kind = kinds.find((one) => one.key === key);
  if (!kind) return key;
  return locale === "en" ? kind.en : kind.zh;
}

/** Kinds as a form shows them: `exchange | 经验交流会 | Exchange of experience`, one a line. */
export const writeKinds = (kinds: readonly NamedKind[]): string =>
  kinds.map(({ key, zh, en }) => `${key} | ${zh} | ${en}`).join("\n");

/** Kinds as they were typed, one a line; the fault is a key under `reasons.programme.` with the line it is in. */
export function parseKinds(
  text: string,
): { ok: true; kinds: NamedKind[] } | { ok: false; fault: string; line: number } {
  const kinds: NamedKind[] = [];
  const lines = text.split("\n").map((line) => line.replaceAll("｜", "|").trim());
  for (const [at, line] of lines.entries()) {
    if (line === "") continue;
    const fault = (of: string) => ({ ok: false as const, fault: of, line: at + 1 });
    const [key = "", zh = "", en = "", more] = line.split("|").map((part) => part.trim());
    if (more !== undefined || zh === "") return fault("kindLine");
    if (!KEY.test(key)) return fault("kindKey");
    if (kinds.some((kind) => kind.key === key)) return fault("kindTwice");
    if ([zh, en].some((name) => [...name].length > LONGEST_NAME)) return fault("kindLong");
    kinds.push({ key, zh, en: en || zh });
  }
  if (kinds.length === 0) return { ok: false, fault: "kindsMissing", line: 1 };
  return kinds.length > MOST_KINDS ? { ok: false, fault: "kindsMany", line: MOST_KINDS + 1 } : { ok: true, kinds };
}
