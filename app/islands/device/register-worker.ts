/**
 * The worker stands in for pages that cannot be reached (app/service-worker). It watches the addresses below `scope` only, so nothing else
 * of the site passes through it; where the browser has none, the page works all the same.
 */
export function registerWorker(scope: "/attempts/" | "/check-in/"): void {
  const register = () => navigator.serviceWorker?.register("/service-worker.js", { scope }).catch(() => undefined);
  if (document.readyState === "complete") void register();
  else addEventListener("load", () => void register());
}
