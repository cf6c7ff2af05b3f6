import { panelTies } from "~/domains/awards/decision/decision.store.server";
import { keepDrawn } from "~/domains/awards/decision/drawn-ties";
import { keepMeeting } from "~/domains/awards/decision/keep-meeting.server";
import { orderField, readOrders, tieReasonField } from "~/domains/awards/decision/meeting-forms";
import { ordersStand } from "~/domains/awards/decision/stands";
import type { PanelOrder } from "~/domains/awards/scores/tie-steps";
import type { BureauOfficer } from "~/domains/people/proof";
import { refused } from "~/kernel/verdict";
import { namedAmong } from "../named-in-text.server";
import { type Faults, MEANWHILE, runOpen } from "./at-meeting.server";
import { readDecision } from "./decision-ground.server";
import { drawnAlready, drawsSaid } from "./tie-draws.server";

/**
 * Writes down in which order the panel puts those that the rule gives to it, and why; final for those that it leaves equal, whose draw is shown from then on.
 * @throws NotFound, Refused
 */
export const orderTies = (
  by: BureauOfficer,
  which: { slug: string; number: number },
  fields: Record<string, unknown>,
  names = "",
): Promise<{ ok: true } | Faults> =>
  runOpen(by, which, async (tx, cycle, meeting) => {
    const decision = await readDecision(tx, cycle, meeting, tx.now);
    if (ordersStand(meeting) !== fields.stand) return MEANWHILE;
    const ties = panelTies(cycle, decision).map(({ nominations }) => nominations);
    const { orders, reasons, faults } = readOrders(ties, fields);
    if (faults.length > 0)
      return { ok: false, faults: faults.map(({ field, reason, values }) => ({ ...refused(reason, values), field })) };
    const kept = keepDrawn(meeting.panelOrders, orders);
    if (!kept.ok) {
      const refusal = await drawnAlready(tx, cycle.id, kept.drawn);
      const tie = ties.find((one) => one.some((alias) => kept.drawn.flat().includes(alias)));
      return { ok: false, faults: [{ ...refusal, field: orderField(tie?.[0] ?? "") }] };
    }
    const named = await namedAmong(
      tx,
      cycle.id,
      Object.fromEntries(orders.map((order, n) => [tieReasonField(order.flat()), reasons[n] ?? ""])),
      { tx, by, seen: names },
    );
    if (named) return { ok: false, faults: [named, ...(named.also ?? [])] };
    const panelOrders = kept.orders.map((order) => order.map((level) => [...level]));
    const why = new Map<PanelOrder, string>([
      ...meeting.panelOrders.map((order, n) => [order, meeting.panelReasons?.[n] ?? ""] as const),
      ...orders.map((order, n) => [order, reasons[n] ?? ""] as const),
    ]);
    await keepMeeting(
      tx,
      meeting,
      { panelOrders, panelReasons: kept.orders.map((order) => why.get(order) ?? "") },
      {
        act: "award-meeting.ties-ordered",
        facts: { ties: kept.orders.length, drawn: drawsSaid(meeting.panelOrders, kept.orders) },
      },
    );
    return { ok: true };
  });
