export interface Gestures {
  /** A choice of this item was made or unmade. */
  answered(item: string): void;
  step(by: 1 | -1): void;
  to(item: string): void;
  mark(item: string): void;
  handIn(): void;
  save(): void;
  /** Takes the pen at this address without leaving the page; undefined = the form does it itself. */
  takeOver: ((address: string) => unknown) | undefined;
  /** The page is looked at again. */
  back(): void;
  online(): void;
  /** Words that keep her from leaving, while there is a reason. `byOwnLink`: by a link or form of one of the page's notices. */
  leaving(byOwnLink: boolean): string | undefined;
}

/** So long after the press of a link the page may begin to leave because of it, ms. */
const LEAVES_WITHIN_MS = 1000;

/** Hears what is done on the page. Buttons stay what they are without JavaScript: only what is handled here is held back. */
export function listen(root: HTMLElement, on: Gestures): void {
  const parts: Record<string, (button: HTMLElement) => void> = {
    previous: () => on.step(-1),
    next: () => on.step(1),
    mark: ({ dataset }) => on.mark(dataset.item ?? ""),
    "hand-in": on.handIn,
    save: on.save,
  };
  let ownLinkAt = Number.NEGATIVE_INFINITY;
  document.addEventListener("click", (event) => {
    if ((event.target as Element).closest("[data-notice] :is(a, button)")) ownLinkAt = performance.now();
    const button = (event.target as Element).closest<HTMLElement>("button");
    const act = parts[button?.dataset.part ?? ""];
    if (button && act) act(button);
    else if (button?.dataset.item && button.closest("[data-part=grid]")) on.to(button.dataset.item);
    else return;
    event.preventDefault();
  });
  root.addEventListener("change", (event) => {
    const set = (event.target as Element).closest<HTMLElement>("fieldset.choices");
    if (set?.dataset.item) on.answered(set.dataset.item);
  });
  // Enter on a choice would press the first button of the form.
  root.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.target as Element).matches("input.choice-in")) event.preventDefault();
  });
  document.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    if (form.id !== "answers" && !(form.dataset.part === "take-pen" && on.takeOver)) return;
    event.preventDefault();
    if (form.id !== "answers") on.takeOver?.(form.action);
  });

  addEventListener("online", on.online);
  addEventListener("focus", on.back);
  addEventListener("pageshow", (event) => event.persisted && on.back());
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && on.back());
  addEventListener("beforeunload", (event) => {
    const words = on.leaving(performance.now() - ownLinkAt < LEAVES_WITHIN_MS);
    if (words === undefined) return;
    event.preventDefault();
    event.returnValue = words;
  });
  // It saves by itself.
  const save = root.querySelector<HTMLElement>("[data-part=save]");
  if (save) save.hidden = true;
}
