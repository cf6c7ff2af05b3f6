import { expect, it } from "vitest";
import { findCalled } from "./find-called";

it("finds somebody called by her surname, however she is called", () => {
  for (const said of ["刘先生", "刘女士", "刘某", "刘某某", "老刘", "小刘", "刘工", "刘 先生", "刘经理", "刘老师"])
    expect([said, findCalled(`${said}反映的情况属实`, ["刘异议"])]).toEqual([said, said]);
  expect(findCalled("欧阳女士来函", ["欧阳海棠"])).toBe("欧阳女士");
  expect(findCalled("于女士来函", ["于海"])).toBe("于女士");
});

it("finds nobody in words of every day, in other people, and of a unit without a person", () => {
  expect(findCalled("由于某种原因，向老师反映", ["于海", "向阳"])).toBeNull();
  expect(findCalled("小马达和老师傅的做法", ["马明"])).toBeNull();
  expect(findCalled("张先生反映属实", ["刘异议"])).toBeNull();
  expect(findCalled("刘家村的企业属实", ["刘异议"])).toBeNull();
  expect(findCalled("刘先生", [])).toBeNull();
});
