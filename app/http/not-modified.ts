interface Conditions {
  "if-none-match"?: string | undefined;
  "if-modified-since"?: string | undefined;
}

/**
 * Whether who asks has it already (RFC 9110 §13.1.2, §13.1.3): by the tag where one is named, compared weakly; else by the time, to the
 * second. `changedAt` in ms, null where no time is told.
 */
export function isUnchanged(asked: Conditions, etag: string, changedAt: number | null): boolean {
  const tags = asked["if-none-match"];
  if (tags !== undefined) return tags.trim() === "*" || tags.split(",").some((tag) => bare(tag) === bare(etag));
  const since = Date.parse(asked["if-modified-since"] ?? "");
  return changedAt !== null && !Number.isNaN(since) && Math.floor(changedAt / 1000) * 1000 <= since;
}

const bare = (tag: string): string => tag.trim().replace(/^W\//, "");
