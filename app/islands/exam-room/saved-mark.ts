import { formatTime } from "~/kernel/instant-format";
import { fill } from "./room-state";
import type { Trouble } from "./sender";

export interface Standing {
  /** Answers on this device that still go up. */
  waiting: number;
  /** Answers that the server does not take. */
  refused: number;
  trouble: Trouble | undefined;
  /** Place of the item answered last. */
  lastNumber: number | undefined;
  /** What was stored last as far as this page knows: place of the item, server ms. Undefined: nothing yet. */
  lastSaved: { number: number; at: number } | undefined;
  /** Answers of this page that came after the end and were kept for a decision. */
  late: number;
}

export interface Mark {
  state: "none" | "saved" | "saving" | "kept" | "failed";
  detail: string;
}

/**
 * The words of the mark, for every standing: what it said before may be over without a save, as when another device's answer
 * stands. "Saved" stands only while nothing waits, so that it never covers an answer that is not stored. Undefined = no mark:
 * answers came, but too late to be called saved; the notice of the end tells of them.
 */
export function markOf(standing: Standing, texts: Record<string, string>): Mark | undefined {
  const { waiting, refused, trouble, lastNumber, lastSaved, late } = standing;
  if (waiting > 0 && trouble === "full") return { state: "failed", detail: fill(texts.failedDetail, {}) };
  if (refused > 0) return { state: "failed", detail: fill(texts.refusedDetail, { count: refused }) };
  if (waiting > 0 && trouble) return { state: "kept", detail: fill(texts.keptDetail, { count: waiting }) };
  if (waiting > 0) return { state: "saving", detail: fill(texts.savingDetail, { number: lastNumber ?? "" }) };
  if (!lastSaved) return late > 0 ? undefined : { state: "none", detail: "" };
  const { number, at } = lastSaved;
  return { state: "saved", detail: fill(texts.savedDetail, { number, time: formatTime(at, true) }) };
}

/** What was stored last of a page's items. */
export function lastStored(
  items: readonly { number: number; savedAt: number | null }[],
): { number: number; at: number } | undefined {
  let last: { number: number; at: number } | undefined;
  for (const { number, savedAt } of items)
    if (savedAt !== null && savedAt > (last?.at ?? 0)) last = { number, at: savedAt };
  return last;
}

/** Shows the mark on `[data-part=saved]`; attributes and texts change only when they differ, so that nothing is read out twice. */
export function showMark(element: HTMLElement | null, mark: Mark | undefined): void {
  if (!element) return;
  if (element.hidden !== (mark === undefined)) element.hidden = mark === undefined;
  if (!mark) return;
  if (element.getAttribute("data-state") !== mark.state) element.setAttribute("data-state", mark.state);
  const slot = element.querySelector("[data-slot=detail]");
  if (slot && slot.textContent !== mark.detail) slot.textContent = mark.detail;
}
