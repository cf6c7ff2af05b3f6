import type { PanelOrder } from "../scores/tie-steps";

/** The order that counts for a tie: the first that names all of it. */
export const orderOfTie = (given: readonly PanelOrder[], tie: readonly string[]): PanelOrder | null =>
  given[placeOfOrder(given, tie)] ?? null;

/** Where among the orders that one stands; -1 where none counts. */
export const placeOfOrder = (given: readonly PanelOrder[], tie: readonly string[]): number =>
  given.findIndex((order) => tie.every((one) => order.some((level) => level.includes(one))));

/** Whether an order leaves somebody equal, so that its tie goes on to the draw, which is shown with it. */
export const isDrawn = (order: PanelOrder): boolean => order.some((level) => level.length > 1);

/**
 * What a meeting's orders become. An order whose draw was shown is final: whoever knows the draw could otherwise choose between two ways to decide.
 * @returns the orders that are kept, or the order that was shown with its draw and that one of the new ones would change
 */
export function keepDrawn(
  given: readonly PanelOrder[],
  orders: readonly PanelOrder[],
): { ok: true; orders: PanelOrder[] } | { ok: false; drawn: PanelOrder } {
  const drawn = given.filter(isDrawn);
  const changed = drawn.find((before) => orders.some((after) => differs(before, after)));
  if (changed) return { ok: false, drawn: changed };
  const added = orders.filter((order) => orderOfTie(drawn, order.flat()) === null);
  return { ok: true, orders: [...drawn, ...added] };
}

/** Whether two orders put any two that both name in another relation. */
function differs(before: PanelOrder, after: PanelOrder): boolean {
  const place = new Map(after.flatMap((level, at) => level.map((one) => [one, at] as const)));
  const both = before.flatMap((level, at) =>
    level.flatMap((one) => (place.has(one) ? [{ before: at, after: place.get(one) ?? 0 }] : [])),
  );
  return both.some((a) => both.some((b) => Math.sign(a.before - b.before) !== Math.sign(a.after - b.after)));
}
