import { type DoorTexts, fillIn } from "../../domains/events/check-in/scan-words";
import type { Meant } from "./entry";

export interface Gestures {
  /** Somebody is checked in or out without a camera. */
  scanned(meant: Meant): void;
  /** @returns whether this device can tell; else the form goes to the server */
  search(typed: string): boolean;
  direction(to: "in" | "out"): void;
  panel(name: string): void;
  /** @returns the name to ask about, or undefined for a scan that only the server knows */
  nameOf(id: string): string | undefined;
  undo(id: string, reason: string): void;
  /** @returns whether the desk may be left to be ended */
  end(): boolean;
}

const form = (name: string): HTMLFormElement | null => document.querySelector(`form[data-island=${name}]`);
const typedIn = (of: HTMLFormElement, name: string): string => String(new FormData(of).get(name) ?? "").trim();

/** Listens to the page's forms and links, which without this go to the server. */
export function listen(root: HTMLElement, texts: DoorTexts, on: Gestures): void {
  const onSubmit = (name: string, work: (of: HTMLFormElement, event: SubmitEvent) => void) => {
    const of = form(name);
    of?.addEventListener("submit", (event) => {
      event.preventDefault();
      work(of, event);
    });
  };

  onSubmit("door-code", (of) => {
    const read = typedIn(of, "code");
    if (read === "") return focus(of, "code");
    on.scanned({ how: "code", read, registration: null, walkIn: null });
    of.reset();
    focus(of, "code");
  });
  form("door-find")?.addEventListener("submit", (event) => {
    if (on.search(typedIn(event.target as HTMLFormElement, "q"))) event.preventDefault();
  });
  form("door-find")?.addEventListener("input", (event) => on.search((event.target as HTMLInputElement).value));
  onSubmit("door-found", (_of, { submitter }) => {
    const registration = (submitter as HTMLButtonElement | null)?.value;
    if (registration) on.scanned({ how: "search", registration, read: null, walkIn: null });
  });
  onSubmit("door-walk-in", (of) => {
    const [name, employer, contact] = ["name", "employer", "contact"].map((field) => typedIn(of, field));
    if (!name) return focus(of, "name");
    on.scanned({
      how: "walk-in",
      read: null,
      registration: null,
      walkIn: { name, employer: employer ?? "", contact: contact ?? "" },
    });
    of.reset();
  });

  const dialog = document.querySelector<HTMLDialogElement>("dialog[data-part=undo]");
  let asked = "";
  root.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a");
    if (!link) return;
    const { direction, opens } = link.dataset;
    if (direction === "in" || direction === "out") {
      event.preventDefault();
      on.direction(direction);
    } else if (opens) {
      event.preventDefault();
      on.panel(opens);
    } else if (link.dataset.slot === "undo") {
      const id = link.closest<HTMLElement>("[data-scan]")?.dataset.scan ?? "";
      const name = on.nameOf(id);
      if (name === undefined || !dialog?.showModal) return;
      event.preventDefault();
      asked = id;
      const title = dialog.querySelector("[data-slot=title]");
      if (title) title.textContent = fillIn(texts.undoTitle, { name });
      dialog.showModal();
    }
  });
  onSubmit("door-undo", (of) => {
    const reason = typedIn(of, "reason");
    if (reason === "") return focus(of, "reason");
    on.undo(asked, reason);
    of.reset();
    dialog?.close();
  });
  dialog?.querySelector("[data-part=leave]")?.addEventListener("click", () => dialog.close());
  document.querySelector("[data-part=end]")?.addEventListener("click", (event) => {
    if (!on.end()) event.preventDefault();
  });
}

const focus = (of: HTMLFormElement, name: string): void => of.querySelector<HTMLElement>(`[name=${name}]`)?.focus();
