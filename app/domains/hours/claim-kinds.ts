import type { NamedKind } from "~/kernel/named-kinds";

export { kindName as claimKindName } from "~/kernel/named-kinds";

/** What directors do beside courses and events by （六） and （七） of the guidance, where the programme sets nothing else. */
export const USUAL_CLAIM_KINDS: NamedKind[] = [
  { key: "drafting", zh: "起草标准", en: "Drafting a standard" },
  { key: "teaching", zh: "授课", en: "Teaching" },
  { key: "committee", zh: "参加标准化技术委员会工作", en: "Work in a technical committee" },
  { key: "training", zh: "参加其他标准化培训", en: "Other training in standardization" },
  { key: "paper", zh: "发表标准化论文", en: "A published paper on standardization" },
  { key: "other", zh: "其他标准化工作", en: "Other work in standardization" },
];
