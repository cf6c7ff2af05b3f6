import { expect, it } from "vitest";
import { findNamed } from "./find-named";

it("finds a name however it is spaced, wide or cut by signs, and says it as it is written", () => {
  expect(findNamed("据 李 四 反映，材料不实", ["李四"])).toBe("李 四");
  expect(findNamed("联系 １３９-0000 0001 核实", ["13900000001"])).toBe("１３９-0000 0001");
  expect(findNamed("示例（合肥）检测有限公司来函", ["示例(合肥)检测有限公司"])).toBe("示例（合肥）检测有限公司");
  expect(findNamed("写信到 Zhao@Example.org", ["zhao@example.org"])).toBe("Zhao@Example.org");
});

it("finds nothing where no name stands, and no name inside another word of letters", () => {
  expect(findNamed("处罚决定书已经查明", ["李四", "13900000001"])).toBeNull();
  expect(findNamed("stopped", ["top"])).toBeNull();
  expect(findNamed("李，四级", ["李四"])).toBeNull();
});

it("lets names stand that are published anyway, and overlooks one that is too short to be looked for", () => {
  expect(findNamed("王小明的材料", ["王小明"], ["王 小明"])).toBeNull();
  expect(findNamed("王的材料", ["王", ""])).toBeNull();
});
