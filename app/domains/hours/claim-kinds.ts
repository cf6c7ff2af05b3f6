/** A kind of work whose hours can be claimed, with its names. */
export interface ClaimKind {
  key: string;
  zh: string;
  en: string;
}

/** What directors do beside courses and events by （六） and （七） of the guidance, where the programme sets nothing else. */
export const USUAL_CLAIM_KINDS: ClaimKind[] = [
  { key: "drafting", zh: "起草标准", en: "Drafting a standard" },
  { key: "teaching", zh: "授课", en: "Teaching" },
  { key: "committee", zh: "参加标准化技术委员会工作", en: "Work in a technical committee" },
  { key: "training", zh: "参加其他标准化培训", en: "Other training in standardization" },
  { key: "paper", zh: "发表标准化论文", en: "A published paper on standardization" },
  { key: "other", zh: "其他标准化工作", en: "Other work in standardization" },
];

const KEY = /^[a-z][a-z0-9-]{0,39}$/;

/** The kinds that a setting holds, or null when it holds none that can be used. */
export function readClaimKinds(value: unknown): ClaimKind[] | null {
  if (!Array.isArray(value)) return null;
  const kinds = value.flatMap((one): ClaimKind[] => {
    const { key, zh, en } = (one ?? {}) as Record<string, unknown>;
    if (typeof key !== "string" || !KEY.test(key) || typeof zh !== "string" || zh === "") return [];
    return [{ key, zh, en: typeof en === "string" && en !== "" ? en : zh }];
  });
  return kinds.length === 0 ? null : kinds;
}

/** The name of a kind; its key where the setting no longer knows it. */
export function claimKindName(kinds: readonly ClaimKind[], key: string, locale: "zh-CN" | "en"): string {
  const kind = kinds.find((one) => one.key === key);
  if (!kind) return key;
  return locale === "en" ? kind.en : kind.zh;
}
