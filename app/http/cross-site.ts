/**
 * Whether an unsafe request may run (contract: a cross-site post is 403, nothing done). Sec-Fetch-Site is asked first
 * (Fetch Metadata, W3C), then Origin against the public origin; both missing is a refusal, for forms always carry one.
 */
export function isOwnRequest(
  method: string,
  headers: { "sec-fetch-site"?: string | undefined; origin?: string | undefined },
  ownOrigin: string,
): boolean {
  if (method === "GET" || method === "HEAD") return true;
  const site = headers["sec-fetch-site"];
  // The two must not disagree: a proxy or extension that strips one still leaves the other to be right.
  if (headers.origin !== undefined && headers.origin !== ownOrigin) return false;
  if (site !== undefined) return site === "same-origin";
  return headers.origin === ownOrigin;
}
