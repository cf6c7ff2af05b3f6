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
  /** What was acknowledged last: place of the item, server ms. */
  lastSaved: { number: number; at: number } | undefined;
}

export interface Mark {
  state: "saved" | "saving" | "kept" | "failed";
  detail: string;
}

/**
 * The words of the mark. "Saved" stands only while nothing waits, so that it never covers an answer that is not stored;
 * undefined = what the page said is still so.
 */
export function markOf(standing: Standing, texts: Record<string, string>): Mark | undefined {
  const { waiting, refused, trouble, lastNumber, lastSaved } = standing;
  if (waiting > 0 && trouble === "full") return { state: "failed", detail: fill(texts.failedDetail, {}) };
  if (refused > 0) return { state: "failed", detail: fill(texts.refusedDetail, { count: refused }) };
  if (waiting > 0 && trouble) return { state: "kept", detail: fill(texts.keptDetail, { count: waiting }) };
  if (waiting > 0) return { state: "saving", detail: fill(texts.savingDetail, { number: lastNumber ?? "" }) };
  if (!lastSaved) return undefined;
  const { number, at } = lastSaved;
  return { state: "saved", detail: fill(texts.savedDetail, { number, time: formatTime(at, true) }) };
}

/** Shows the mark on `[data-part=saved]`; attributes and texts change only when they differ, so that nothing is read out twice. */
export function showMark(element: Element | null, mark: Mark | undefined): void {
  if (!element || !mark) return;
  if (element.getAttribute("data-state") !== mark.state) element.setAttribute("data-state", mark.state);
  const slot = element.querySelector("[data-slot=detail]");
  if (slot && slot.textContent !== mark.detail) slot.textContent = mark.detail;
}
