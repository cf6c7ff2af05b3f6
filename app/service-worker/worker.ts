import { countKept } from "../islands/exam-room/device";
import { OFFLINE_FILES, OFFLINE_HEADERS, offlinePage } from "./offline-page";

/**
 * Registered twice, each for its own addresses. For the exam rooms it stands in for one that cannot be reached: it answers opening a
 * page under /attempts/ that fails, and the files of the page it then shows; no page or answer of the server is kept. For the desks at
 * doors it gives the page that the desk itself kept, which holds nobody, and its files. Everything else goes to the network as if it
 * were not there.
 */
declare const self: Worker;

/** The part of a worker's world that is used here: TypeScript's own library for it contradicts that of pages. */
interface Worker {
  location: Location;
  registration: { scope: string };
  navigator: { language: string };
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(
    type: "install" | "activate",
    on: (event: { waitUntil(work: Promise<unknown>): void }) => void,
  ): void;
  addEventListener(
    type: "fetch",
    on: (event: { request: Request; respondWith(answer: Promise<Response>): void }) => void,
  ): void;
}

/** Count up when a file of the page changes: the files are fetched anew only with a changed worker. */
const KEPT = "academy-offline-1";
/** A network that neither answers nor fails is given this long, ms. */
const ANSWER_WITHIN_MS = 20_000;
/** At a door somebody waits: the kept page comes sooner, ms. */
const DESK_WITHIN_MS = 5000;
/** What a proxy says while the program behind it starts again. */
const NOT_THERE = new Set([502, 503, 504]);

self.addEventListener("install", (event) => {
  const keep = caches
    .open(KEPT)
    .then((cache) => cache.addAll(OFFLINE_FILES.map((file) => new Request(file, { cache: "reload" }))));
  event.waitUntil(keep.then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  const drop = caches
    .keys()
    .then((names) =>
      Promise.all(
        names.filter((name) => name.startsWith("academy-offline-") && name !== KEPT).map((name) => caches.delete(name)),
      ),
    );
  event.waitUntil(drop.then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin) return;
  if (new URL(self.registration.scope).pathname === "/check-in/") {
    const desk = /^\/check-in\/([^/]+)/.exec(pathname)?.[1];
    if (request.mode === "navigate" && desk) event.respondWith(deskOrKept(request, desk));
    else if (pathname.startsWith("/assets/") || OFFLINE_FILES.includes(pathname)) event.respondWith(keptFile(request));
    return;
  }
  const attempt = /^\/attempts\/([^/]+)/.exec(pathname)?.[1];
  if (request.mode === "navigate" && attempt) event.respondWith(roomOrStandIn(request, decodeURIComponent(attempt)));
  else if (OFFLINE_FILES.includes(pathname)) event.respondWith(keptFile(request));
});

async function roomOrStandIn(request: Request, attempt: string): Promise<Response> {
  const answer = await Promise.race([fetch(request).catch(() => undefined), after(ANSWER_WITHIN_MS)]);
  if (answer && !NOT_THERE.has(answer.status)) return answer;
  const { kept, lang } = await countKept(attempt).catch(() => ({ kept: null, lang: undefined }));
  return new Response(offlinePage(kept, lang ?? self.navigator.language.slice(0, 2)), {
    status: 503,
    headers: OFFLINE_HEADERS,
  });
}

/** A desk's page; without a network the one that its device kept (app/islands/check-in/keep-page.ts). */
async function deskOrKept(request: Request, desk: string): Promise<Response> {
  const answer = await Promise.race([fetch(request).catch(() => undefined), after(DESK_WITHIN_MS)]);
  if (answer && !NOT_THERE.has(answer.status)) return answer;
  const kept = await caches.match(`/check-in/${desk}`);
  return kept ?? answer ?? Response.error();
}

const keptFile = async (request: Request): Promise<Response> => (await caches.match(request)) ?? fetch(request);

const after = (ms: number): Promise<undefined> => new Promise((resolve) => setTimeout(() => resolve(undefined), ms));
