const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

/** The words of a lesson's own HTML, a line a block; figures keep their caption only. */
export const plainText = (html: string): string =>
  html
    .replace(/<svg[\s\S]*?<\/svg>/g, "")
    .replace(/<\/(p|li|td|th|h[1-6]|figcaption|caption|tr)>|<br>/g, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(amp|lt|gt|quot|#39);/g, (_entity, name: string) => ENTITIES[name] ?? "")
    .replace(/\s*\n\s*/g, "\n")
    .trim();
