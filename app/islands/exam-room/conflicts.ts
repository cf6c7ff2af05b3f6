import { choiceLetter } from "../../kernel/choice-letter";
import { type Given, type Ruling, sameGiven } from "./entry";
import type { Notices } from "./notices";
import { fill, type RoomItem } from "./room-state";

/** Tells where two devices answered the same item: what is stored, what was chosen here, and which of them stands. */
export function createConflicts(notices: Notices, texts: Record<string, string>) {
  const told = new Map<string, string>();
  const show = () => notices.show("conflict", told.size > 0, [...told.values()].join(" "));
  const letters = (item: RoomItem, given: Given): string =>
    item.choices.map(({ id }, i) => (given?.choices.includes(id) ? choiceLetter(i) : "")).join("") ||
    (texts.noChoice ?? "");
  return {
    tell(item: RoomItem, ruling: Ruling, stored: Given, typed: Given): void {
      if ((ruling !== "later" && ruling !== "aside") || sameGiven(stored, typed)) return;
      const values = { number: item.number, stored: letters(item, stored), typed: letters(item, typed) };
      told.set(item.id, fill(ruling === "later" ? texts.conflictLater : texts.conflict, values));
      show();
    },
    /** She has answered the item again: nothing is open any more. */
    settle(id: string): void {
      if (told.delete(id)) show();
    },
  };
}
