import { findOnList } from "../../domains/events/check-in/find-on-list";
import { readShown } from "../../domains/events/check-in/pass-token";
import { cutTo, UNDO_SIGNS } from "../../domains/events/check-in/scan-limits";
import type { ShownScan } from "../../domains/events/check-in/scan-words";
import { createCamera } from "./camera";
import type { DoorState } from "./door-state";
import { cutMeant, type Entry, type Meant, scanId } from "./entry";
import { listen } from "./gestures";
import { judgeHere } from "./judge-here";
import { keepPage } from "./keep-page";
import { type DeskCopy, fetchCopy, findByCode, isSigned } from "./people";
import { purge, purgeOverdue } from "./purge";
import { Queue } from "./queue";
import { openBox, renewKey } from "./sealed-box";
import { memoryStore, openStore } from "./store";
import { createView } from "./view";

/** How often a desk asks for the figures and for whoever signed up meanwhile, ms. */
const FIGURES_EVERY_MS = 10_000;
const LIST_EVERY_MS = 60_000;
const FOUND = 12;

/** Joins camera, list, queue and page: a scan is judged here at once, kept, and sent; the server has the last word. */
export async function startDesk(root: HTMLElement, state: DoorState): Promise<void> {
  const { desk, event, session } = state;
  const view = createView(root, state);
  const store = await openStore().catch(memoryStore);
  await purgeOverdue(store);
  /** How far the server's clock is ahead of this device's, ms. */
  let ahead = state.now - Date.now();
  const kept = await store.desk(desk);
  // A page kept for offline use tells an old hour: what was reckoned when the list was fetched holds.
  // Of two, the earlier: an event may end sooner than it did when the list was fetched.
  let purgeAt = Math.min(kept?.purgeAt ?? Number.POSITIVE_INFINITY, state.purgeAt - ahead);
  let withheld = state.withheld;
  let planned: ReturnType<typeof setTimeout> | undefined;
  const box = await openBox(desk, (purgeAt - Date.now()) / 1000);
  let copy: DeskCopy | undefined = kept?.list ? await box?.open<DeskCopy>(kept.list) : undefined;
  let direction: "in" | "out" = root.querySelector("[data-direction=out][aria-current]") ? "out" : "in";
  let searched = "";
  /** The copy of this device is gone, and no other is had. */
  let gone = false;

  const queue = new Queue(
    desk,
    store,
    box,
    (sent) => {
      ahead = sent.now - Date.now();
      if (copy) copy.counts = sent.counts;
      if (sent.scans.length > 0) void keepCopy();
      const last = [...queue.entries.values()].reduce<Entry | undefined>(later, undefined);
      if (last && sent.scans.some(({ id }) => id === last.id)) view.result(last);
      if (last && sent.refused.some(({ id }) => id === last.id)) view.result(last);
      draw();
    },
    () => draw(),
  );
  await queue.load();
  draw();

  async function judge(id: string, deviceAt: number, meant: Meant): Promise<ShownScan> {
    const at = deviceAt + ahead;
    const bare: ShownScan = {
      ...{ id, at, direction, how: meant.how, registration: null, name: null, firm: null, read: null },
      ...{ verdict: "unknown", first: null, deskId: desk, desk: state.name, undone: false, settled: null },
      ...{ invalidSince: null, cancelled: false, kept: true },
    };
    if (meant.walkIn)
      return { ...bare, verdict: "admitted", name: meant.walkIn.name, firm: meant.walkIn.employer || null };
    const shown = meant.read === null ? null : readShown(meant.read);
    const person = !copy
      ? undefined
      : meant.registration === null
        ? shown && (await findByCode(copy, event, shown.code))
        : copy.people.find(({ registration }) => registration === meant.registration);
    if (person) {
      const own = [...queue.entries.values()];
      return { ...bare, ...judgeHere({ id, at, direction }, person, { desk, session, own }) };
    }
    const signed = shown?.token && copy ? await isSigned(copy, event, shown.token) : false;
    return { ...bare, read: (meant.read ?? "").slice(0, 64), ...(signed && { signed }) };
  }

  async function scanned(said: Meant): Promise<void> {
    const meant = cutMeant(said);
    const deviceAt = Date.now();
    const id = scanId(deviceAt);
    const shown = await judge(id, deviceAt, meant);
    const entry: Entry = { desk, id, deviceAt, direction, state: "waiting", undo: null, meant, shown };
    // Told at once where this device can tell; where it cannot, the server's answer is waited for.
    if (shown.verdict !== "unknown" || queue.trouble || !navigator.onLine) view.result(entry);
    if (shown.verdict === "admitted" && shown.direction === "in") arrived(shown.registration, shown.at);
    // A browser refuses it on a page that nobody has touched yet, and says so.
    if (navigator.userActivation?.hasBeenActive !== false)
      navigator.vibrate?.(shown.verdict === "admitted" ? 60 : [60, 60, 60]);
    await queue.keep(entry);
    draw();
    search(searched);
    await queue.nudge();
    if (queue.trouble) view.result(queue.entries.get(id) ?? entry);
  }

  async function undo(id: string, reason: string): Promise<void> {
    const entry = queue.entries.get(id);
    if (!entry) return;
    const undone: Entry = {
      ...entry,
      // What the server never takes is dropped here: nobody else has it.
      state: entry.state === "refused" ? "refused" : "waiting",
      undo: cutTo(UNDO_SIGNS, reason),
      shown: { ...entry.shown, undone: true, kept: entry.state !== "refused" },
    };
    await queue.keep(undone);
    if (entry.shown.verdict === "admitted") arrived(entry.shown.registration, null);
    view.result(undone);
    draw();
    await queue.nudge();
    if (!queue.trouble) await refresh();
  }

  /** Whether somebody on the list is here, as this device knows it until the list is had anew. */
  function arrived(registration: string | null, at: number | null): void {
    const person = copy?.people.find((one) => one.registration === registration);
    if (person) person.arrivedAt = at === null ? null : (person.arrivedAt ?? at);
  }

  /** What is known of the people, on the device. */
  async function keepCopy(): Promise<void> {
    if (gone || (!copy && !withheld)) return;
    await store.keepDesk({ desk, purgeAt, list: (copy && (await box?.seal(copy))) ?? null });
  }

  /** @returns false where the list is not given to devices yet: then the server is asked */
  function search(typed: string): boolean {
    searched = typed;
    if (copy || !withheld) view.found(copy ? findOnList(copy.people, typed, FOUND) : [], typed.trim() !== "");
    view.direction(direction);
    return copy !== undefined || !withheld;
  }

  function draw(): void {
    const entries = [...queue.entries.values()];
    const waiting = queue.of("waiting").length;
    view.list(entries);
    view.trouble(
      queue.trouble,
      queue.since,
      waiting,
      queue.of("refused").filter(({ undo: taken }) => taken === null).length,
    );
    view.cannotEnd(0);
    if (copy) view.counts({ ...copy.counts, arrived: copy.counts.arrived + newHere(entries) }, waiting);
  }

  /** Who came in here and the server has not counted yet. */
  function newHere(entries: readonly Entry[]): number {
    const fresh = entries.filter(
      ({ state: is, shown, undo: taken }) =>
        is === "waiting" && taken === null && shown.verdict === "admitted" && shown.direction === "in",
    );
    return new Set(fresh.map(({ id, shown }) => shown.registration ?? id)).size;
  }

  /** The list as the server has it now, kept on this device. */
  async function refresh(): Promise<void> {
    const had = gone ? undefined : await fetchCopy(desk);
    if (!had || gone) return;
    ahead = had.now - Date.now();
    purgeAt = had.purgeAt - ahead;
    withheld = had.withheld;
    copy = withheld ? undefined : { people: had.people, counts: had.counts, keys: had.keys };
    renewKey(desk, (purgeAt - Date.now()) / 1000);
    await keepCopy();
    planForget();
    view.purge(had.purgeAt, withheld);
    view.counts(had.counts, queue.of("waiting").length);
    draw();
    if (had.closed && queue.of("waiting").length === 0) await forget();
  }

  async function forget(): Promise<void> {
    gone = true;
    queue.forgetContacts();
    await purge(store, desk);
    copy = undefined;
  }

  function planForget(): void {
    clearTimeout(planned);
    planned = setTimeout(() => void forget(), Math.min(Math.max(0, purgeAt - Date.now()), 2 ** 31 - 1));
  }

  if (state.closed) {
    await queue.nudge();
    if (queue.of("waiting").length === 0) await forget();
    return;
  }
  const frame = root.querySelector<HTMLElement>("[data-part=camera]");
  const camera =
    frame &&
    createCamera(frame, (read) => void scanned({ how: "scan", read, registration: null, walkIn: null }), state.texts);
  frame?.querySelector("[data-part=open]")?.addEventListener("click", () => {
    view.panel(undefined);
    void camera?.open();
  });
  listen(root, state.texts, {
    scanned: (meant) => void scanned(meant),
    search,
    direction(to) {
      direction = to;
      view.direction(to);
    },
    panel(name) {
      view.panel(name);
      root.querySelector<HTMLElement>(`[data-panel=${name}] input:not([type=hidden])`)?.focus();
    },
    nameOf: (id) => {
      const shown = queue.entries.get(id)?.shown;
      return shown && (shown.name ?? state.texts.nobody ?? "");
    },
    undo: (id, reason) => void undo(id, reason),
    end() {
      const waiting = queue.of("waiting").length;
      view.cannotEnd(waiting);
      return waiting === 0;
    },
  });
  addEventListener("online", () => void queue.nudge().then(refresh));
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) void queue.nudge();
  });
  setInterval(() => {
    if (!document.hidden && !queue.trouble) void queue.nudge();
  }, FIGURES_EVERY_MS);
  setInterval(() => {
    if (!document.hidden && !queue.trouble) void refresh();
  }, LIST_EVERY_MS);
  planForget();
  void camera?.openIfAllowed();
  await Promise.all([queue.nudge(), refresh()]);
  await keepPage(desk).catch(() => undefined);
}

const later = (a: Entry | undefined, b: Entry): Entry => (a === undefined || b.deviceAt > a.deviceAt ? b : a);
