import type { Mirror } from "../catalogue";
import type { files as zh } from "../zh-CN/files";

/** Choosing files, and what is said about those that were sent. */
export const files: Mirror<typeof zh> = {
  unnamed: "file",
  fieldHint: "At most {{most}}, 10 MB each: {{kinds}}. Pictures are drawn anew; where they were taken is not kept.",
  fieldHintOne: "One file of at most 10 MB: {{kinds}}.",
  evidenceKinds: "pictures (JPG, PNG, WebP), PDF, Word (docx), Excel (xlsx) and plain text",
  listKinds: "Excel (xlsx), CSV and plain text",
  kept: "These files have arrived and need not be chosen again; untick what you do not want",
  megabytes: "{{size}} MB",
  kilobytes: "{{size}} KB",
};
