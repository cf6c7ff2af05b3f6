/** A kind of event with its names. */
export interface EventKind {
  key: string;
  zh: string;
  en: string;
}

/** What the guidance names in （七）, （十） and （十二）, where the programme sets nothing else. */
export const USUAL_KINDS: EventKind[] = [
  { key: "exchange", zh: "经验交流会", en: "Exchange of experience" },
  { key: "on-the-spot", zh: "现场会", en: "On-the-spot meeting" },
  { key: "observation", zh: "观摩会", en: "Observation visit" },
  { key: "seminar", zh: "研讨会", en: "Seminar" },
  { key: "training", zh: "培训班", en: "Training course" },
  { key: "study-visit", zh: "考察", en: "Study visit" },
  { key: "presentation", zh: "成果发布", en: "Presentation of results" },
];

const KEY = /^[a-z][a-z0-9-]{0,39}$/;

/** The kinds that a setting holds, or null when it holds none that can be used. */
export function readKinds(value: unknown): EventKind[] | null {
  if (!Array.isArray(value)) return null;
  const kinds = value.filter((one): one is EventKind => {
    const { key, zh, en } = (one ?? {}) as Record<string, unknown>;
    return typeof key === "string" && KEY.test(key) && typeof zh === "string" && zh !== "" && typeof en === "string";
  });
  return kinds.length === 0 ? null : kinds.map(({ key, zh, en }) => ({ key, zh, en: en || zh }));
}

/** The name of a kind; its key where the setting no longer knows it. */
export function kindName(kinds: readonly EventKind[], key: string, locale: "zh-CN" | "en"): string {
  const kind = kinds.find((one) => one.key === key);
  if (!kind) return key;
  return locale === "en" ? kind.en : kind.zh;
}
