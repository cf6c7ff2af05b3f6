import { KEPT_PAGES } from "./left-behind";

/** Keeps the bare page of the desk and its files, so that it opens without a network; what an earlier build left goes. */
export async function keepPage(desk: string): Promise<void> {
  if (typeof caches === "undefined" || !navigator.serviceWorker) return;
  const page = await fetch(`/check-in/${desk}/offline`, { credentials: "same-origin" });
  if (!page.ok || page.redirected) return;
  const cache = await caches.open(KEPT_PAGES);
  const files = [...document.querySelectorAll<HTMLLinkElement | HTMLScriptElement>("link[href], script[src]")]
    .map((one) => new URL("href" in one ? one.href : one.src, location.href))
    .filter(({ origin }) => origin === location.origin)
    .map(({ pathname }) => pathname);
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith("/assets/") && !files.includes(pathname)) await cache.delete(request);
  }
  await Promise.all(files.map(async (file) => (await cache.match(file)) ?? cache.add(file)));
  await cache.put(`/check-in/${desk}`, page);
}
