import { alone } from "../device/alone";
import type { Answer } from "./answer";
import { startClock } from "./clock-view";
import { createConflicts } from "./conflicts";
import { openDevice } from "./device";
import { sameGiven } from "./entry";
import { createFlags } from "./flags";
import { listen } from "./gestures";
import { showGrid } from "./grid-view";
import { createItemView } from "./item-view";
import { createNotices } from "./notices";
import { putAnswer } from "./put-answer";
import { Queue, type Settled } from "./queue";
import { ENDINGS, type Ended, fill, type RoomItem, type RoomState, type Visit, visitRoom } from "./room-state";
import { lastStored, markOf, showMark } from "./saved-mark";
import { createSender, type Trouble } from "./sender";
import { createSwitching } from "./switching";
import { tabs } from "./tabs";

/** A room that is looked at again is asked for anew when its news are older than this, ms. */
const NEWS_FOR_MS = 15_000;
/** After the end the server is given a moment, so that the report is not asked for before it exists, ms. */
const CLOSING_MS = 1500;

/** Joins queue, sender, clock and page. All it knows of the page is in app/domains/assessment/README.md. */
export function startRoom(root: HTMLElement, state: RoomState): void {
  const { addresses, texts, person, attempt } = state;
  const opening = openDevice();
  const queue = new Queue(opening, person, attempt);
  const view = createItemView(root, state);
  const notices = createNotices(document);
  const conflicts = createConflicts(notices, texts);
  const savedMark = document.querySelector<HTMLElement>("[data-part=saved]");
  const note = document.querySelector("[data-slot=hand-in-note]");
  const usualNote = note?.textContent ?? "";
  let pen = state.pen;
  let over = false;
  /** The server itself says that it is over, whatever the clock here shows. */
  let certain = false;
  let ended: Ended | undefined;
  let ending: Promise<void> | undefined;
  let handingIn = false;
  let late = 0;
  let lastNumber: number | undefined;
  let lastSaved: { number: number; at: number; typedAt: number } | undefined;
  let news = performance.now();
  let onPage = new Set<string>();

  const clock = startClock(
    document.querySelector("[data-island=clock]"),
    state,
    () => void end(),
    () => void lookAgain(),
  );
  const sender = createSender({
    queue,
    put: (entry) => putAnswer(addresses, entry, pen),
    alone: alone(`academy-exam-room ${person} ${attempt}`),
    heard,
    changed: show,
    random: Math.random,
    later: (work, ms) => setTimeout(work, ms),
  });
  const tell = tabs(person, attempt, ({ item, number, response, revision, savedAt }) => {
    if (savedAt !== undefined) {
      queue.learn(item, revision);
      lastSaved = { number, at: savedAt, typedAt: clock.server() };
    }
    view.setGiven(item, response);
    void queue.refresh().then(show);
  });
  const flags = createFlags(
    opening,
    { person, attempt, lang: document.documentElement.lang },
    addresses.marks,
    (item, marked) => {
      view.setMarked(item, marked);
      show();
    },
  );
  const switching = createSwitching(state, view, (ids) => {
    onPage = ids;
    show();
  });

  function show(): void {
    const waiting = queue.of("waiting").length;
    const refused = queue.of("refused").length;
    // Nothing goes up from a page that only looks on: what waits here is kept, not on its way.
    const trouble = sender.trouble ?? (pen === null && !over ? "pen-elsewhere" : undefined);
    showMark(savedMark, markOf({ waiting, refused, trouble, lastNumber, lastSaved, late }, texts));
    showGrid(document, state, view, queue.entries, onPage);
    notices.show("offline", !over && waiting > 0 && (trouble === "unreachable" || trouble === "unavailable"));
    notices.show("full", waiting > 0 && trouble === "full");
    notices.show("signed-out", trouble === "signed-out");
    notices.show("pen-elsewhere", !over && !state.readOnly && pen === null);
    if (over) notices.show("read-only", false);
    notices.show("reload", refused > 0);
    notices.show("memory", !queue.durable && !over);
    for (const how of ENDINGS) notices.show(how, over && ended === how, afterEnd(waiting));
    view.lock(over || pen === null);
    const words = handInNote(waiting, trouble);
    if (note && note.textContent !== words) note.textContent = words;
    const signIn = notices.find("signed-out")?.querySelector("a");
    if (signIn) signIn.href = `${addresses.login.split("?")[0]}?redirectTo=${encodeURIComponent(switching.here())}`;
  }

  /** What became of answers that were not stored before the end. */
  function afterEnd(waiting: number): string {
    const words = [late > 0 && fill(texts.lateKept, { count: late })];
    if (waiting > 0) words.push(fill(texts.lateWaiting, { count: waiting }));
    return words.filter(Boolean).join(" ");
  }

  /** What keeps her from handing in, or what happens at the end. */
  function handInNote(waiting: number, trouble: Trouble | undefined): string {
    if (over) return usualNote;
    if (waiting > 0 && (trouble === "unreachable" || trouble === "unavailable")) return fill(texts.handInOffline, {});
    if (waiting > 0 && trouble) return fill(texts.handInWaiting, {});
    return handingIn ? fill(texts.handInSaving, {}) : usualNote;
  }

  function answered(id: string): void {
    const item = view.item(id);
    if (!item || over || pen === null) return;
    const response = view.read(id);
    lastNumber = item.number;
    conflicts.settle(id);
    const kept = queue.type(id, item.number, response, clock.server());
    show();
    void kept.then(() => {
      tell({ item: id, number: item.number, response, revision: 0 });
      void sender.nudge();
    });
  }

  function heard({ sent, answer, ruling, entry }: Settled): void {
    if (answer.kind === "saved") heardSaved(sent, answer, entry === undefined);
    if (answer.kind === "pen-elsewhere") pen = null;
    if (answer.kind === "stale" && ruling) {
      const { stored } = answer;
      const item = view.item(sent.item);
      if ((ruling === "same" || ruling === "aside") && stored.savedAt !== null)
        lastSaved = { number: sent.number, at: stored.savedAt, typedAt: sent.typedAt };
      if (item) conflicts.tell(item, ruling, stored.response, sent.response);
      if (ruling === "aside") view.setGiven(sent.item, stored.response);
    }
    if (answer.kind === "late") late++;
    // After the end each answer that leaves the queue may be the one that the page stayed for.
    if (answer.kind === "late" || (over && (answer.kind === "saved" || answer.kind === "stale"))) void end();
    show();
  }

  function heardSaved(
    sent: Settled["sent"],
    { savedAt, remainingMs, revision }: Answer & { kind: "saved" },
    last: boolean,
  ) {
    clock.hear(savedAt, remainingMs);
    if (!last) return;
    const { item, number, response, typedAt } = sent;
    // Several are answered in any order: the mark is about the one she chose last.
    if (!lastSaved || typedAt >= lastSaved.typedAt) lastSaved = { number, at: savedAt, typedAt };
    tell({ item, number, response, revision, savedAt });
  }

  /** The queue meets what a page says is stored; the page shows what is kept here, and else what is stored. */
  async function meet(items: readonly RoomItem[]): Promise<void> {
    await queue.meet(items, (copy, ruling, typed) => {
      const item = view.item(copy.id);
      if (item) conflicts.tell(item, ruling, copy.response, typed);
    });
    for (const { id, revision, response } of items) {
      const entry = queue.entries.get(id);
      if (entry && entry.state !== "aside") {
        view.setGiven(id, entry.response);
        lastNumber = entry.number;
      } else if (revision >= queue.knows(id)) view.setGiven(id, response);
    }
    const stored = lastStored(items);
    // Chosen by whichever device and whenever: whatever this page hears of next is newer.
    if (stored && stored.at > (lastSaved?.at ?? 0)) lastSaved = { ...stored, typedAt: 0 };
    flags.meet(items);
  }

  async function hearVisit(visit: Visit): Promise<void> {
    if (visit.kind === "over") {
      certain = true;
      ended = visit.ended;
      return end();
    }
    if (visit.kind === "signed-out") sender.trouble = "signed-out";
    if (visit.kind === "room") {
      news = performance.now();
      clock.hear(visit.state.now, visit.state.remainingMs);
      pen = visit.state.pen;
      if (sender.trouble === "signed-out" || sender.trouble === "pen-elsewhere") sender.trouble = undefined;
      await meet(visit.state.items);
    }
    show();
    if (pen !== null || over) await sender.nudge();
  }

  /** She is back at the page, or the device slept. */
  async function lookAgain(): Promise<void> {
    flags.send();
    if (performance.now() - news > NEWS_FOR_MS || pen === null) await hearVisit(await visitRoom(state, addresses.room));
    else if (queue.of("waiting").length > 0) await sender.nudge();
  }

  /** Time is up: what waits still goes up, for a person's decision, and then the report is next. */
  async function end(): Promise<void> {
    if (!certain && late === 0 && clock.left() > 0) return;
    over = true;
    show();
    ending ??= goOn().finally(() => {
      ending = undefined;
    });
    await ending;
  }

  async function goOn(): Promise<void> {
    // Over before its time: she handed in on another device, or it was voided. Nobody is told that the time was up.
    ended ??= clock.left() > 0 ? await askHow() : "over";
    show();
    await sender.nudge();
    // What was kept for a person's decision is to be read before the page goes; what still waits is not left behind.
    if (late > 0 || queue.of("waiting").length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, CLOSING_MS));
    if (certain || clock.left() <= 0) return location.assign(addresses.report);
    // The server has added some.
    over = false;
    ended = undefined;
    show();
  }

  async function askHow(): Promise<Ended> {
    const visit = await visitRoom(state, addresses.room);
    return visit.kind === "over" ? visit.ended : "handed-in";
  }

  /** Handing in is a page of its own; what waits has to be up before she leaves for it, or she is told why it cannot. */
  async function handIn(): Promise<void> {
    handingIn = true;
    show();
    await queue.written();
    if (queue.of("waiting").length > 0) await sender.nudge();
    handingIn = false;
    if (queue.of("waiting").length === 0) location.assign(addresses.submission);
    else show();
  }

  listen(root, {
    answered,
    step: switching.step,
    to: switching.to,
    mark: (id) => flags.set(id, !view.isMarked(id)),
    handIn: () => void handIn(),
    save: () => void sender.nudge(),
    // Where the page itself could not write, taking over brings a new page by itself.
    takeOver: state.readOnly
      ? undefined
      : async (action) => hearVisit(await visitRoom(state, action, { method: "POST" })),
    back: () => void lookAgain(),
    online: () => void sender.nudge(),
    // What the device keeps is there when the page's own link leads back, or goes up from the page after the end.
    leaving: (byOwnLink) => {
      const lost = !queue.durable || (sender.trouble !== undefined && !byOwnLink);
      return lost && queue.of("waiting").length > 0 ? texts.leave : undefined;
    },
  });

  switching.start();
  const early = view.chosenEarly();
  void meet(state.items).then(() => {
    show();
    for (const { id, response } of early) {
      if (sameGiven(view.given(id), response)) continue;
      view.setGiven(id, response);
      answered(id);
    }
    if (pen !== null) void sender.nudge();
    flags.send();
  });
}
