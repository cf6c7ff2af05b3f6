import { expect, test } from "@playwright/test";
import { DESK, open, PHONE, walkPages } from "./page-walk";
import { signIn } from "./steps";

const pages = walkPages([PHONE, DESK], "zh-CN");

test("on a phone the bar at the foot hides nothing that has the focus", async ({ browser }) => {
  const page = await open(browser, { width: 390, height: 600 }, []);
  await signIn(page, pages.url(), "graduate");
  for (const path of ["/learn", "/courses/standardization-law", "/me/privacy"]) {
    await page.goto(pages.url() + path);
    await expect(page.locator(".bottom-bar")).toBeVisible();
    const places = await page.locator("main :is(a, button, input, summary)").count();
    for (let i = 0; i < places + 12; i++) {
      await page.keyboard.press("Tab");
      const hidden = await page.evaluate(() => {
        const focused = document.activeElement;
        const bar = document.querySelector(".bottom-bar");
        if (!focused || !bar || focused === document.body || bar.contains(focused)) return "";
        const under = focused.getBoundingClientRect().bottom - bar.getBoundingClientRect().top;
        return under > 0 ? `${focused.textContent?.trim()} by ${Math.round(under)} px` : "";
      });
      expect(hidden, path).toBe("");
    }
  }
  await page.context().close();
});

test("with its text doubled in half a window no desk's table moves the page sideways", async ({ browser }) => {
  const page = await open(browser, { width: 640, height: 900 }, []);
  await signIn(page, pages.url(), "admin");
  for (const path of ["/admin", "/admin/log", "/admin/keys", "/admin/certificates"]) {
    await page.goto(pages.url() + path);
    const beyond = await page.evaluate(() => {
      const root = document.documentElement;
      root.style.fontSize = "200%";
      return root.scrollWidth - root.clientWidth;
    });
    expect([path, beyond]).toEqual([path, 0]);
  }
  await page.context().close();
});
