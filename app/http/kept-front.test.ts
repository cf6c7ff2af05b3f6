import { expect, it } from "vitest";
import { nobody } from "~/domains/people/visitor";
import { KEPT_MS, keepFront, RENEWING_MS } from "./kept-front.server";

const site = { host: "甲" };
const asker = (change = {}) => ({
  visitor: nobody,
  locale: "zh-CN" as const,
  site,
  nonce: "N1",
  now: 1_000,
  ...change,
});
const front = { url: "/", method: "GET" };
const html = (text: string, nonce = "N1") =>
  `<p>${text}</p><script nonce="${nonce}" src="a"></script><script nonce="${nonce}">`;

it("gives the page again with the nonce of the next request only", () => {
  const kept = keepFront();
  kept.keep(front, asker(), 200, html("一"));
  expect(kept.find(front, asker({ nonce: "N2" }))).toBe(html("一", "N2"));
  expect(kept.find({ ...front, method: "HEAD" }, asker({ nonce: "N3" }))).toBe(html("一", "N3"));
});

it("keeps nothing of or for others: signed in, another language, a query, other settings, a failure, a post", () => {
  const signedIn = { visitor: { ...nobody, signedIn: true, personId: "p" } as never };
  const kept = keepFront();
  kept.keep(front, asker(signedIn), 200, html("王小明"));
  kept.keep(front, asker(), 500, html("错"));
  kept.keep({ url: "/?a=1", method: "GET" }, asker(), 200, html("问"));
  kept.keep({ url: "/", method: "POST" }, asker(), 200, html("投"));
  expect(kept.find(front, asker())).toBeUndefined();
  kept.keep(front, asker(), 200, html("一"));
  for (const [asked, by] of [
    [front, asker(signedIn)],
    [front, asker({ locale: "en" })],
    [{ url: "/?a=1", method: "GET" }, asker()],
    [{ url: "/learn", method: "GET" }, asker()],
    [{ url: "/", method: "POST" }, asker()],
    [front, asker({ site: { host: "乙" } })],
  ] as const)
    expect(kept.find(asked, by), JSON.stringify([asked, by])).toBeUndefined();
});

it("grows old: one request renders it anew while the others still get it for a moment", () => {
  const kept = keepFront();
  kept.keep(front, asker(), 200, html("旧"));
  const late = 1_000 + KEPT_MS;
  expect(kept.find(front, asker({ now: late - 1 }))).toContain("旧");
  expect(kept.find(front, asker({ now: late }))).toBeUndefined();
  expect(kept.find(front, asker({ now: late }))).toContain("旧");
  expect(kept.find(front, asker({ now: late + RENEWING_MS }))).toBeUndefined();
  kept.keep(front, asker({ now: late }), 200, html("新"));
  expect(kept.find(front, asker({ now: late + 1 }))).toContain("新");
});
