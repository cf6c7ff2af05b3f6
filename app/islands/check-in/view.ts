import { isOtherDay } from "../../domains/events/check-in/runs";
import { fillIn, scanWords } from "../../domains/events/check-in/scan-words";
import { formatInstant, formatTime } from "../../kernel/instant-format";
import type { DoorState } from "./door-state";
import type { Entry } from "./entry";
import type { ListStanding } from "./list-copy";
import type { DeskCounts, ListedPerson } from "./people";
import type { Trouble } from "./queue";

/** So many scans are listed. */
const SHOWN = 30;

export type View = ReturnType<typeof createView>;

const slot = (within: ParentNode, name: string): HTMLElement | null => within.querySelector(`[data-slot=${name}]`);
const put = (within: ParentNode, name: string, text: string): void => {
  const element = slot(within, name);
  if (element && element.textContent !== text) element.textContent = text;
};
const clone = (root: ParentNode, part: string): HTMLElement | undefined =>
  (root.querySelector<HTMLTemplateElement>(`template[data-part=${part}]`)?.content.firstElementChild?.cloneNode(true) ??
    undefined) as HTMLElement | undefined;

/** Draws what the desk knows onto its page; sets attributes and texts of what the server made, and copies its templates. */
export function createView(root: HTMLElement, { desk, texts, locale, span }: DoorState) {
  const t = (key: string, values = {}) => fillIn(texts[key], values);
  const part = <E extends HTMLElement>(name: string) => root.querySelector<E>(`[data-part=${name}]`);
  const countOf = (name: string, value: string) => {
    const element = root.querySelector(`[data-count=${name}]`);
    if (element) element.textContent = value;
  };

  let act: "in" | "out" | undefined;
  const nameActs = () => {
    const words = root.querySelectorAll("[data-part=act] > span, [data-part=found] button > span");
    for (const word of act ? words : []) word.textContent = t(act as string);
  };
  const band = (look: string, line: string, detail: string) => {
    const element = part("result");
    if (!element) return;
    element.dataset.look = look;
    put(element, "line", line);
    put(element, "detail", detail);
  };

  return {
    /** The one large line. */
    result(entry: Entry): void {
      const { look, result, detail } = scanWords(entry.shown, texts, desk, locale);
      band(look, result, detail);
    },

    /** Whatever shows somebody goes. */
    forget(): void {
      part("scans")?.replaceChildren();
      part("found")?.replaceChildren();
      band("ready", t("ready"), t("readyHint"));
    },

    list(entries: readonly Entry[]): void {
      const list = part("scans");
      if (!list) return;
      const own = new Map(entries.map((entry) => [entry.id, entry]));
      // What the page came with and this device has not seen itself stays.
      const rows = new Map(
        [...list.children].map((row) => [(row as HTMLElement).dataset.scan ?? "", row as HTMLElement]),
      );
      const drawn = [...own.values()].map((entry) => {
        const row = rows.get(entry.id) ?? clone(root, "scan-row");
        rows.delete(entry.id);
        if (!row) return undefined;
        const words = scanWords(entry.shown, texts, desk, locale);
        row.dataset.look = words.look;
        row.dataset.scan = entry.id;
        row.dataset.at = String(entry.shown.at);
        for (const name of ["who", "time", "word", "note"] as const) put(row, name, words[name]);
        const settle = slot(row, "settle");
        if (settle) settle.hidden = words.look !== "invalid" || entry.shown.settled !== null || entry.state !== "sent";
        const undo = slot(row, "undo") as HTMLAnchorElement | null;
        if (undo) {
          // What the server never takes can still be dropped here, with a reason.
          undo.hidden = words.look === "undone" || (entry.state === "refused" && entry.shown.refused !== "unfit");
          undo.href = `/check-in/${desk}/scans/${entry.id}/undoing`;
        }
        return row;
      });
      const time = (row: HTMLElement) => slot(row, "time")?.textContent ?? "";
      const all = [...drawn.flatMap((row) => row ?? []), ...rows.values()].sort((a, b) =>
        a.dataset.at && b.dataset.at ? Number(b.dataset.at) - Number(a.dataset.at) : time(a) < time(b) ? 1 : -1,
      );
      list.replaceChildren(...all.slice(0, SHOWN));
      const none = part("no-scans");
      if (none) none.hidden = all.length > 0;
    },

    counts(counts: DeskCounts): void {
      countOf("arrived", String(counts.arrived));
      countOf("expected", t("expected", { count: counts.expected }));
      countOf("waiting", String(counts.waiting));
    },

    /** How much waits on this device, and what is in the way, in one line. */
    trouble(trouble: Trouble | undefined, since: number | undefined, kept: number, refused: number): void {
      countOf("kept", String(kept));
      const strip = {
        unreachable: "offline",
        "signed-out": "signed-out",
        "not-found": "signed-out",
        full: "full",
        troubled: "troubled",
      };
      const now = trouble && strip[trouble];
      const count = { count: kept };
      for (const element of document.querySelectorAll<HTMLElement>(".door-strips > *")) {
        const name = element.dataset.strip;
        if (name === "refused") {
          element.hidden = refused === 0;
          put(element, "kept", t("refused", { count: refused }));
          continue;
        }
        if (name === "end" || name === "no-list" || name === "others") continue;
        element.hidden = name !== now;
        put(element, "kept", t(name === "signed-out" ? "signedOutHint" : "offlineKept", count));
      }
      const line = part("since");
      if (!line) return;
      line.hidden = since === undefined || trouble !== "unreachable";
      line.textContent = since === undefined ? "" : t("offlineSince", { time: formatTime(since) });
    },

    /** @param none what to say when there is nobody, by its word */
    found(people: readonly ListedPerson[], none: "none" | "noList" | "withheld" | false): void {
      const list = part("found");
      list?.replaceChildren(
        ...people.flatMap((person) => {
          const one = clone(root, "found-one");
          if (!one) return [];
          for (const name of ["name", "contact", "firm"] as const) put(one, name, person[name]);
          put(one, "arrived", person.arrivedAt === null ? "" : t("arrived", { time: formatTime(person.arrivedAt) }));
          const button = one.querySelector("button");
          if (button) button.value = person.registration;
          return [one];
        }),
      );
      nameActs();
      const note = part("found-none");
      if (!note) return;
      note.hidden = none === false || people.length > 0;
      if (none) note.textContent = t(none);
    },

    direction(direction: "in" | "out"): void {
      for (const link of root.querySelectorAll<HTMLElement>("[data-direction]"))
        if (link.dataset.direction === direction) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      act = direction;
      nameActs();
    },

    panel(open: string | undefined): void {
      for (const panel of root.querySelectorAll<HTMLElement>("[data-panel]"))
        panel.toggleAttribute("data-open", panel.dataset.panel === open);
    },

    /** Until when the list lies here, or why it does not. */
    standing(standing: ListStanding, until: number): void {
      const strip = document.querySelector<HTMLElement>("[data-strip=no-list]");
      if (strip) strip.hidden = standing !== "missing";
      const line = part("purge");
      if (!line) return;
      const told = { held: "purge", withheld: "withheld", over: "over", asked: "", missing: "", ended: "" }[standing];
      line.hidden = told === "";
      line.textContent = told === "" ? "" : t(told, { time: formatInstant(until, locale) });
    },

    /** Whether what is scanned now is a trial. */
    otherDay(now: number): void {
      const note = part("other-day");
      if (note) note.hidden = !isOtherDay(span, now);
    },

    /** What waits here for somebody else to sign in. */
    others(many: number): void {
      const strip = document.querySelector<HTMLElement>("[data-strip=others]");
      if (!strip) return;
      strip.hidden = many === 0;
      put(strip, "kept", t("others", { count: many }));
    },

    cannotEnd(kept: number): void {
      const strip = document.querySelector<HTMLElement>("[data-strip=end]");
      if (!strip) return;
      strip.hidden = kept === 0;
      put(strip, "kept", t("endKept", { count: kept }));
    },
  };
}
