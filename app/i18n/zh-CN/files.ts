/** Choosing files, and what is said about those that were sent. */
export const files = {
  unnamed: "文件",
  fieldHint: "最多{{most}}个，每个不超过10 MB。可以是{{kinds}}。照片会重新生成，拍摄地点等信息不会留下。",
  fieldHintOne: "一个文件，不超过10 MB。可以是{{kinds}}。",
  evidenceKinds: "照片（JPG、PNG、WebP）、PDF、Word（docx）、Excel（xlsx）和文本",
  listKinds: "Excel（xlsx）、CSV和文本",
  kept: "已经传上来的文件，不用再选；不要的，去掉勾选",
  megabytes: "{{size}} MB",
  kilobytes: "{{size}} KB",
} as const;
