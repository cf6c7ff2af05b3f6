import { readShown } from "../../domains/events/check-in/pass-token";
import { isOtherDay } from "../../domains/events/check-in/runs";
import { cutTo, UNDO_SIGNS } from "../../domains/events/check-in/scan-limits";
import type { ShownScan } from "../../domains/events/check-in/scan-words";
import { lacksSeat } from "../../domains/events/check-in/session-seat";
import type { DoorState } from "./door-state";
import { cutMeant, type Entry, type Meant, scanId } from "./entry";
import { judgeHere } from "./judge-here";
import type { ListCopy } from "./list-copy";
import { findByCode, isSigned } from "./people";
import type { Queue } from "./queue";

export type Direction = "in" | "out";

/** A scan on its way: judged here at once, told, kept, and sent; the server has the last word. */
export function createFlow(
  { desk, person: by, event, session, ownSeats, name, span }: DoorState,
  { list, queue, tell, changed }: { list: ListCopy; queue: Queue; tell: (entry: Entry) => void; changed: () => void },
) {
  async function judge(id: string, deviceAt: number, direction: Direction, meant: Meant): Promise<ShownScan> {
    const { copy, ahead } = list;
    const at = deviceAt + ahead;
    const otherDay = isOtherDay(span, at);
    const bare: ShownScan = {
      otherDay,
      id,
      at,
      direction,
      how: meant.how,
      registration: null,
      name: null,
      firm: null,
      read: null,
      verdict: "unknown",
      first: null,
      deskId: desk,
      desk: name,
      undone: false,
      settled: null,
      invalidSince: null,
      cancelled: false,
      kept: true,
    };
    if (meant.walkIn) {
      const { name: who, employer } = meant.walkIn;
      return {
        ...bare,
        verdict: "admitted",
        name: who,
        firm: employer || null,
        noSeat: lacksSeat({ ownSeats }, false),
      };
    }
    const shown = meant.read === null ? null : readShown(meant.read, meant.how === "scan" ? "scan" : "code");
    const person = !copy
      ? undefined
      : meant.registration === null
        ? shown && (await findByCode(copy, event, shown.code))
        : copy.people.find(({ registration }) => registration === meant.registration);
    const signed = shown?.token && copy ? await isSigned(copy, event, shown.token) : undefined;
    if (person && signed !== false) {
      const own = [...queue.entries.values()];
      return { ...bare, ...judgeHere({ id, at, direction }, person, { desk, session, ownSeats, own }) };
    }
    return { ...bare, read: (meant.read ?? "").slice(0, 64), ...(signed && { signed }) };
  }

  return {
    /** Fulfilled when it is up, or waits. */
    async scanned(said: Meant, direction: Direction): Promise<void> {
      const meant = cutMeant(said);
      const deviceAt = Date.now();
      const id = scanId(deviceAt);
      const shown = await judge(id, deviceAt, direction, meant);
      const entry: Entry = { desk, person: by, id, deviceAt, direction, state: "waiting", undo: null, meant, shown };
      // Told at once where this device can tell; where it cannot, the server's answer is waited for.
      if (shown.verdict !== "unknown" || queue.trouble || !navigator.onLine) tell(entry);
      if (shown.verdict === "admitted" && shown.direction === "in" && !shown.otherDay)
        list.arrived(shown.registration, shown.at);
      // A browser refuses it on a page that nobody has touched yet, and says so.
      if (navigator.userActivation?.hasBeenActive !== false)
        navigator.vibrate?.(shown.verdict === "admitted" ? 60 : [60, 60, 60]);
      await queue.keep(entry);
      changed();
      await queue.nudge();
      if (queue.trouble) tell(queue.entries.get(id) ?? entry);
    },

    /** Fulfilled when it is up, or waits. */
    async undo(id: string, reason: string): Promise<void> {
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
      if (entry.shown.verdict === "admitted") list.arrived(entry.shown.registration, null);
      tell(undone);
      changed();
      await queue.nudge();
    },
  };
}
