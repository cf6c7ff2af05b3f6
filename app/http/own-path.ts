/**
 * A path of this site to go back to, or `fallback`. Refuses other origins in every disguise a browser understands
 * (`//evil`, `/\evil`, control characters, encoded slashes resolved by the URL parser).
 */
export function ownPath(path: unknown, fallback: string): string {
  if (typeof path !== "string" || !path.startsWith("/") || path.length > 2000 || /[\u0000-\u001f\\]/.test(path))
    return fallback;
  const base = "http://own.invalid";
  let url: URL;
  try {
    url = new URL(path, base);
  } catch {
    return fallback;
  }
  if (url.origin !== base || url.pathname.startsWith("//")) return fallback;
  return url.pathname + url.search + url.hash;
}

/** Whether an asked address begins like another site's (`//x`, `/\x`, `/%5cx`): to what renders a page it would be one. */
export const beginsElsewhere = (url: string): boolean => /^\/(?:[/\\]|%5c)/i.test(url);
