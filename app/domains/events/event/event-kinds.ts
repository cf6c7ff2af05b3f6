import type { NamedKind } from "~/kernel/named-kinds";

export { kindName } from "~/kernel/named-kinds";

/** What the guidance names in （七）, （十） and （十二）, where the programme sets nothing else. */
export const USUAL_KINDS: NamedKind[] = [
  { key: "exchange", zh: "经验交流会", en: "Exchange of experience" },
  { key: "on-the-spot", zh: "现场会", en: "On-the-spot meeting" },
  { key: "observation", zh: "观摩会", en: "Observation visit" },
  { key: "seminar", zh: "研讨会", en: "Seminar" },
  { key: "training", zh: "培训班", en: "Training course" },
  { key: "study-visit", zh: "考察", en: "Study visit" },
  { key: "presentation", zh: "成果发布", en: "Presentation of results" },
];
