import { expect, test } from "@playwright/test";
import { open, walkPages } from "./page-walk";
import { signIn } from "./steps";

const pages = walkPages({ width: 1280, height: 900 });

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
