import type { NamedKind } from "~/kernel/named-kinds";

/** 专业领域 of experts, where the programme sets nothing else. */
export const USUAL_EXPERT_FIELDS: NamedKind[] = [
  { key: "standardization", zh: "标准化", en: "Standardization" },
  { key: "quality", zh: "质量", en: "Quality" },
  { key: "law", zh: "法律", en: "Law" },
  { key: "industry", zh: "产业技术", en: "Industrial technology" },
  { key: "testing", zh: "检验检测", en: "Testing and inspection" },
  { key: "management", zh: "管理", en: "Management" },
];
