import { expect, it } from "vitest";
import { errorLine, nextTry } from "./mail-retry";

it("waits longer each time, then gives up", () => {
  let last = 0;
  let tries = 1;
  for (let due = nextTry(tries, 1000, false); due !== null; due = nextTry(tries, 1000, false)) {
    expect(due - 1000).toBeGreaterThanOrEqual(last);
    last = due - 1000;
    tries++;
  }
  expect(tries).toBe(9);
  expect(nextTry(1, 1000, false)).toBe(61_000);
});

it("does not ask again after a final no", () => expect(nextTry(1, 1000, true)).toBeNull());

it("keeps no address of an error", () => {
  const line = errorLine(new Error("550 5.1.1 <li.si@example.com>: Recipient\r\n address rejected"));
  expect(line).toBe("550 5.1.1 <…@…>: Recipient address rejected");
  expect(errorLine("x".repeat(500))).toHaveLength(200);
});

it("keeps nothing of the mail or of the password that a server says back", () => {
  const mail = "请打开下面的地址，设置新的密码：\nhttp://academy.example.cn/reset-password/abcdefghijklmnop\n";
  const said =
    "451 blocked http://academy.example.cn/reset-password/abcdefghijklmnop in 请打开下面的地址，设置新的密码： for tr0ub4dor";
  const line = errorLine(new Error(said), { secrets: ["tr0ub4dor", ""], mail });
  expect(line).toBe("451 blocked…in …for …");
  expect(errorLine(new Error("AUTH PLAIN AHQAdHIwdWI0ZG9y refused"), { secrets: ["AHQAdHIwdWI0ZG9y"] })).toBe(
    "AUTH PLAIN … refused",
  );
  expect(errorLine(new Error("connect ECONNREFUSED 127.0.0.1:25"), { mail })).toBe("connect ECONNREFUSED 127.0.0.1:25");
});
