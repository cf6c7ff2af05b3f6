/**
 * The worker stands in for a room that cannot be reached (app/service-worker). It watches the rooms' addresses only, so
 * nothing else of the site passes through it; where the browser has none, the room works all the same.
 */
export function registerWorker(): void {
  const register = () =>
    navigator.serviceWorker?.register("/service-worker.js", { scope: "/attempts/" }).catch(() => undefined);
  if (document.readyState === "complete") void register();
  else addEventListener("load", () => void register());
}
