import type { NamedKind } from "~/kernel/named-kinds";

/** What is awarded, where the programme sets nothing else. */
export const USUAL_LABELS: NamedKind[] = [
  { key: "outstanding-director", zh: "优秀企业标准总监", en: "Outstanding Standards Director" },
  { key: "model-case", zh: "典型案例", en: "Model Case" },
];
