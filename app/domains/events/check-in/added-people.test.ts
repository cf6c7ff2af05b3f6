import { expect, it } from "vitest";
import { readAdded } from "./added-people";

it("people written in by hand are a line each", () => {
  expect(readAdded("王小明，示例厂，13800000000\n\n 李四 \n")).toEqual({
    ok: true,
    people: [
      { name: "王小明", employer: "示例厂", contact: "13800000000" },
      { name: "李四", employer: null, contact: null },
    ],
  });
  expect(readAdded("，示例厂")).toMatchObject({
    ok: false,
    refusal: { reason: "checkIn.lineName", values: { line: 1 } },
  });
});
