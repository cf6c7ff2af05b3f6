import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { ConsentHelp } from "./consent-help";

const read = (consents: Parameters<typeof ConsentHelp>[0]["consents"]) =>
  renderToStaticMarkup(<ConsentHelp consents={consents} />);

it("does not say of who took her consent back that she never gave it", () => {
  const one = read({ came: 2, agreed: 1, others: ["演示学员甲"], unknown: 0 });
  expect(one).toContain("已经撤回：演示学员甲");
  expect(one).not.toContain("报名时");
  expect(read({ came: 2, agreed: 2, others: [], unknown: 0 })).toContain("都同意");
});
