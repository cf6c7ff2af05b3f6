import { MINUTE_MS } from "~/kernel/milliseconds";
import { createBoard } from "./board";
import { createCamera } from "./camera";
import type { DoorState } from "./door-state";
import type { Entry } from "./entry";
import { listen } from "./gestures";
import { keepPage } from "./keep-page";
import { LEFT, noteDesk } from "./left-behind";
import { ListCopy } from "./list-copy";
import { purgeOverdue } from "./purge";
import { Queue } from "./queue";
import { createFlow, type Direction } from "./scan-flow";
import { createBox } from "./sealed-box";
import { memoryStore, openStore } from "./store";
import type { Sent } from "./upload";
import { createView } from "./view";

/** How often a desk asks for the figures and for whoever signed up meanwhile, ms. */
const FIGURES_EVERY_MS = 10_000;
const LIST_EVERY_MS = MINUTE_MS;

/** Joins camera, list, queue and page of a desk. */
export async function startDesk(root: HTMLElement, state: DoorState): Promise<void> {
  const { desk, person } = state;
  const view = createView(root, state);
  const store = await openStore().catch(memoryStore);
  await purgeOverdue(store, person, desk);
  noteDesk(person, desk);
  const box = createBox(desk);
  const list = new ListCopy(state, store, box, forgotten);
  await list.open();
  const queue: Queue = new Queue({ desk, person }, store, box, heard, () => board.draw());
  const board = createBoard(view, queue, list);
  const flow = createFlow(state, {
    list,
    queue,
    tell: view.result,
    changed() {
      board.draw();
      board.search();
    },
  });
  let direction: Direction = root.querySelector("[data-direction=out][aria-current]") ? "out" : "in";
  await queue.load();
  board.draw();

  function heard(sent: Sent & { kind: "taken" }): void {
    void list.heard(sent);
    const last = [...queue.entries.values()].reduce<Entry | undefined>(later, undefined);
    if (last && [...sent.scans, ...sent.refused].some(({ id }) => id === last.id)) view.result(last);
    board.draw();
    // The line is back: what went when its time was over is had anew.
    if (list.standing === "missing") void refresh();
  }

  async function refresh(): Promise<void> {
    const had = await list.refresh();
    if (had) view.counts(had.counts);
    board.draw();
    if (had?.closed && queue.of("waiting").length === 0) await list.end();
  }

  function forgotten(): void {
    queue.forgetPeople();
    view.forget();
    board.draw();
    board.search("");
  }

  if (state.closed) {
    await queue.nudge();
    if (queue.of("waiting").length === 0) await list.end();
    return;
  }
  const frame = root.querySelector<HTMLElement>("[data-part=camera]");
  const camera =
    frame &&
    createCamera(
      frame,
      (read) => void flow.scanned({ how: "scan", read, registration: null, walkIn: null }, direction),
      state.texts,
    );
  frame?.querySelector("[data-part=open]")?.addEventListener("click", () => {
    view.panel(undefined);
    void camera?.open();
  });
  listen(root, state.texts, {
    scanned: (meant) => void flow.scanned(meant, direction),
    search: (typed) => board.search(typed),
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
    async undo(id, reason) {
      await flow.undo(id, reason);
      if (!queue.trouble) await refresh();
    },
    end() {
      const waiting = queue.of("waiting").length;
      view.cannotEnd(waiting);
      return waiting === 0;
    },
  });
  // She signed out in another window, or somebody else signed in.
  if (typeof BroadcastChannel !== "undefined") new BroadcastChannel(LEFT).onmessage = () => void list.end();
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
  list.plan();
  void camera?.openIfAllowed();
  await Promise.all([queue.nudge(), refresh()]);
  await keepPage(desk).catch(() => undefined);
}

const later = (a: Entry | undefined, b: Entry): Entry => (a === undefined || b.deviceAt > a.deviceAt ? b : a);
