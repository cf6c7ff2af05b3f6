import { choiceLetter } from "../../kernel/choice-letter";
import { type Given, sameGiven } from "./entry";
import { fill, type RoomItem, type RoomState } from "./room-state";

/**
 * The items on the page. Those the server drew are used as they stand, others are made from them when first shown; a
 * section keeps its choices while it is off the page.
 */
export function createItemView(root: Element, state: RoomState) {
  const drawn = Array.from(root.querySelectorAll<HTMLElement>("section[data-part=item]"));
  const model = drawn[0];
  const place = model?.parentElement;
  const sections = new Map(drawn.map((section) => [section.dataset.item ?? "", section]));
  const after = drawn[drawn.length - 1]?.nextSibling ?? null;
  let shown = drawn;
  let locked = state.readOnly;

  const byId = new Map(state.items.map((item) => [item.id, item]));
  const given = new Map(state.items.map((item) => [item.id, item.response]));
  const marked = new Map(state.items.map((item) => [item.id, item.marked]));

  const sectionOf = (item: RoomItem): HTMLElement | undefined => {
    const known = sections.get(item.id);
    if (known || !model) return known;
    const made = draw(model, item, state);
    sections.set(item.id, made);
    put(item.id);
    return made;
  };

  /** Writes what is known about an item into its section, if it has one. */
  function put(id: string): void {
    const section = sections.get(id);
    if (!section) return;
    const choices = given.get(id)?.choices ?? [];
    for (const input of section.querySelectorAll<HTMLInputElement>("input.choice-in")) {
      input.checked = choices.includes(input.value);
    }
    section.querySelector<HTMLFieldSetElement>("fieldset.choices")?.toggleAttribute("disabled", locked);
    const mark = section.querySelector("[data-part=mark]");
    mark?.setAttribute("aria-pressed", String(marked.get(id) ?? false));
    const words = mark?.querySelector("[data-slot=mark]");
    if (words) words.textContent = fill(marked.get(id) ? state.texts.unmark : state.texts.mark, {});
  }

  return {
    /** Puts these items on the page in place of those shown. */
    show(items: readonly RoomItem[]): void {
      const next = items.map(sectionOf).filter((section): section is HTMLElement => section !== undefined);
      if (!place || next.every((section, i) => section === shown[i] && shown.length === next.length)) return;
      for (const section of shown) section.remove();
      for (const section of next) place.insertBefore(section, after);
      shown = next;
    },
    section: (id: string) => sections.get(id),
    /** Choices made before this script came: they differ from what the server drew, and no event will tell of them. */
    chosenEarly(): { id: string; response: Given }[] {
      return drawn.flatMap((section) => {
        const inputs = Array.from(section.querySelectorAll<HTMLInputElement>("input.choice-in"));
        if (inputs.every((input) => input.checked === input.defaultChecked)) return [];
        const choices = inputs.filter((input) => input.checked).map((input) => input.value);
        return [{ id: section.dataset.item ?? "", response: choices.length > 0 ? { choices } : null }];
      });
    },
    /** What is chosen on the page now. */
    read(id: string): Given {
      const inputs = sections.get(id)?.querySelectorAll<HTMLInputElement>("input.choice-in:checked") ?? [];
      const choices = Array.from(inputs, (input) => input.value);
      given.set(id, choices.length > 0 ? { choices } : null);
      return given.get(id) ?? null;
    },
    given: (id: string): Given => given.get(id) ?? null,
    isAnswered: (id: string): boolean => (given.get(id)?.choices.length ?? 0) > 0,
    isMarked: (id: string): boolean => marked.get(id) ?? false,
    setGiven(id: string, response: Given): void {
      if (!byId.has(id) || sameGiven(given.get(id) ?? null, response)) return;
      given.set(id, response);
      put(id);
    },
    setMarked(id: string, on: boolean): void {
      if (marked.get(id) === on) return;
      marked.set(id, on);
      put(id);
    },
    /** Whether answers can be given. */
    lock(on: boolean): void {
      if (locked === on) return;
      locked = on;
      for (const id of sections.keys()) put(id);
    },
    item: (id: string) => byId.get(id),
  };
}

export type ItemView = ReturnType<typeof createItemView>;

/** A section for an item, made from another one's. Texts go in as texts. */
function draw(model: HTMLElement, item: RoomItem, state: RoomState): HTMLElement {
  const section = model.cloneNode(true) as HTMLElement;
  const was = model.dataset.item ?? "";
  section.dataset.item = item.id;
  section.dataset.number = String(item.number);
  section.id = `item-${item.number}`;
  const write = (hook: string, text: string) => {
    const slot = section.querySelector(hook);
    if (slot) slot.textContent = text;
  };
  write("[data-slot=place]", fill(state.texts.place, { number: item.number, total: state.items.length }));
  write("[data-slot=stem]", item.stem);
  write("[data-slot=rule]", item.rule);
  write("fieldset.choices > legend", item.stem);
  const fieldset = section.querySelector<HTMLElement>("fieldset.choices");
  const choice = fieldset?.querySelector(".choice");
  if (fieldset && choice) {
    fieldset.dataset.kind = item.kind === "multiple" ? "multiple" : "single";
    for (const old of fieldset.querySelectorAll(".choice")) old.remove();
    item.choices.forEach((one, i) => void fieldset.append(drawChoice(choice, item, one, i)));
  }
  // What else bears the other item's name: marks, revisions, labels that point at its parts.
  const number = model.dataset.number ?? "";
  for (const part of section.querySelectorAll("*")) {
    for (const { name, value } of Array.from(part.attributes)) {
      if (was && value.includes(was)) part.setAttribute(name, value.split(was).join(item.id));
      else if (value === `item-${number}` || value.startsWith(`item-${number}-`))
        part.setAttribute(name, `item-${item.number}${value.slice(`item-${number}`.length)}`);
    }
  }
  for (const { name, value } of Array.from(section.attributes)) {
    if (name !== "id" && value.startsWith(`item-${number}-`))
      section.setAttribute(name, `item-${item.number}${value.slice(`item-${number}`.length)}`);
  }
  return section;
}

function drawChoice(model: Element, item: RoomItem, choice: { id: string; text: string }, index: number): Element {
  const drawn = model.cloneNode(true) as Element;
  const input = drawn.querySelector<HTMLInputElement>("input.choice-in");
  const id = `response.${item.id}-${choice.id}`;
  if (input) {
    input.type = item.kind === "multiple" ? "checkbox" : "radio";
    input.name = `response.${item.id}`;
    input.value = choice.id;
    input.id = id;
    input.defaultChecked = false;
    input.checked = false;
  }
  drawn.querySelector("label")?.setAttribute("for", id);
  const mark = drawn.querySelector(".choice-mark");
  if (mark?.firstChild) mark.firstChild.nodeValue = choiceLetter(index);
  const text = drawn.querySelector(".choice-text");
  if (text) text.textContent = choice.text;
  return drawn;
}
