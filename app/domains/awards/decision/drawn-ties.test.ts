import { expect, it } from "vitest";
import { keepDrawn } from "./drawn-ties";

it("keeps what was shown with its draw, and lets the rest be ordered anew", () => {
  expect(keepDrawn([[["a"], ["b"]]], [[["b"], ["a"]]])).toEqual({ ok: true, orders: [[["b"], ["a"]]] });
  expect(keepDrawn([[["a"], ["b"]]], [[["a", "b"]]])).toEqual({ ok: true, orders: [[["a", "b"]]] });
  const drawn = [["a", "b"]];
  for (const other of [
    [["a"], ["b"]],
    [["b"], ["a"]],
  ])
    expect(keepDrawn([drawn], [other])).toEqual({ ok: false, drawn });
  // The same again, nothing, and another tie are no change.
  expect(keepDrawn([drawn], [[["b", "a"]]])).toEqual({ ok: true, orders: [drawn] });
  expect(keepDrawn([drawn], [])).toEqual({ ok: true, orders: [drawn] });
  expect(keepDrawn([drawn], [[["c"], ["d"]]])).toEqual({ ok: true, orders: [drawn, [["c"], ["d"]]] });
});

it("holds those together that were drawn together when another joins their tie, or one leaves it", () => {
  const drawn = [["a", "b"], ["c"]];
  expect(keepDrawn([drawn], [[["d"], ["a", "b"], ["c"]]])).toMatchObject({ ok: true });
  expect(keepDrawn([drawn], [[["a"], ["d"], ["b"], ["c"]]])).toEqual({ ok: false, drawn });
  expect(keepDrawn([drawn], [[["c"], ["a"]]])).toEqual({ ok: false, drawn });
});
