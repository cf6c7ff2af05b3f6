import { type Browser, chromium } from "@playwright/test";
import type { Measure } from "../setup/run-measures";
import { zero } from "../setup/run-measures";
import type { TestVisitor } from "../setup/visitor";
import { builtRoutes } from "./built-routes";
import { setStage, type Who } from "./cast";
import { crawl, type FoundPage } from "./crawl";
import { seedsOf } from "./seeds";

const VISITORS: Who[] = ["anonymous", "owner", "stranger", "examiner", "editor", "admin"];

/** What a line of the CSP may name; everything else is a hole: a host, a scheme, `*`, `unsafe-inline`. */
const ANYWHERE = /^'(none|self)'$/;
const ONLY_THERE: Record<string, RegExp> = {
  "script-src": /^'(nonce-[\w+/=]+|strict-dynamic)'$/,
  "img-src": /^data:$/,
};

/** What is wrong with the headers of one answer. */
function faultsOf(headers: Headers, signedIn: boolean, nonces: Set<string>): string[] {
  const faults: string[] = [];
  const csp = new Map(
    (headers.get("content-security-policy") ?? "").split(";").map((line) => {
      const [name = "", ...values] = line.trim().split(/\s+/);
      return [name, values];
    }),
  );
  for (const [name, values] of csp)
    for (const value of values)
      if (!ANYWHERE.test(value) && !ONLY_THERE[name]?.test(value)) faults.push(`${name} lets in ${value}`);
  for (const [name, wanted] of [
    ["default-src", "'none'"],
    ["frame-ancestors", "'none'"],
    ["base-uri", "'none'"],
    ["form-action", "'self'"],
  ] as const)
    if (csp.get(name)?.join(" ") !== wanted) faults.push(`${name} is ${csp.get(name)?.join(" ")}`);
  const nonce = csp.get("script-src")?.find((value) => value.startsWith("'nonce-")) ?? "";
  if (!/^'nonce-[A-Za-z0-9+/]{22}==?'$/.test(nonce)) faults.push("no nonce of 128 bits");
  if (nonces.has(nonce)) faults.push("a nonce that was there before");
  nonces.add(nonce);
  if (headers.get("x-content-type-options") !== "nosniff") faults.push("no nosniff");
  if (!/^(same-origin|no-referrer)$/.test(headers.get("referrer-policy") ?? "")) faults.push("referrer policy");
  if (signedIn && headers.get("cache-control") !== "no-store")
    faults.push(`cache-control ${headers.get("cache-control")} for someone signed in`);
  if (headers.get("x-powered-by")) faults.push("x-powered-by");
  return faults;
}

/** Opens pages in Chromium and gathers violations of the CSP and errors of the console. */
async function openAll(
  browser: Browser,
  url: string,
  visitor: TestVisitor,
  pages: readonly FoundPage[],
  faults: string[],
) {
  const context = await browser.newContext({ locale: "zh-CN", serviceWorkers: "allow" });
  await context.addCookies([...visitor.cookies].map(([name, value]) => ({ name, value, url })));
  await context.exposeBinding("guardsTold", (_source, what: string) => void faults.push(what));
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) =>
      (globalThis as unknown as { guardsTold(what: string): void }).guardsTold(
        `${location.pathname}: CSP refused ${event.violatedDirective} ${event.blockedURI} ${event.sample}`,
      ),
    );
  });
  const page = await context.newPage();
  page.on("console", (message) => {
    const ofThePage = message.location().url === page.url() && /Failed to load resource/.test(message.text());
    if (message.type() === "error" && !ofThePage) faults.push(`${page.url()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => void faults.push(`${page.url()}: ${error.message}`));
  for (const { path } of pages) await page.goto(url + path, { waitUntil: "load", timeout: 20_000 });
  await page.waitForTimeout(200);
  return { page, context };
}

/**
 * Chromium opens every page of everyone: no violation of the CSP, no error in the console. Headers of pages, of answers beside them, of
 * redirects and errors are read one by one. In the control a script without nonce is put into a page, and must be told.
 */
export const headers: Measure = async ({ short }) => {
  const { ensureBrowser } = (await import("../../scripts/browser.mjs" as string)) as {
    ensureBrowser(): string | undefined;
  };
  const executablePath = ensureBrowser();
  if (!executablePath) throw new Error("no browser here");
  const routes = await builtRoutes();
  const { program, visitors, things } = await setStage();
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
  const wrong: string[] = [];
  const nonces = new Set<string>();
  let samples = 0;
  const seen = new Set<string>();
  try {
    for (const who of VISITORS) {
      const visitor = visitors[who];
      const { pages, asked } = await crawl(visitor, seedsOf(things), routes);
      const beside = [
        "/verify/x.json",
        "/keys.json",
        "/log/checkpoint",
        "/healthz",
        `/certificates/${things.code}.pdf`,
        "/no/such/page",
        "/%zz",
        "/?_data=root",
      ];
      const look = async (path: string, answer: Response) => {
        await answer.arrayBuffer();
        samples++;
        for (const fault of faultsOf(answer.headers, who !== "anonymous", nonces))
          wrong.push(`${path} for ${who}: ${fault}`);
      };
      for (const path of [...asked, ...beside, `/attempts/${things.endedAttempt}`])
        await look(path, await visitor.get(path));
      // A form that is refused, a method that is not used, a save: what answers a body is kept by nobody either.
      for (const path of ["/me/name", "/login", "/learn"]) await look(`POST ${path}`, await visitor.post(path));
      const room = `/attempts/${things.runningAttempt}`;
      await look(`PUT ${room}`, await visitor.saveAnswer(room, things.item, "{}"));
      // In the short form each route is opened once in the browser, by the first who can.
      const opened = pages.filter(({ route, status }) => status < 400 && !(short && seen.has(route)));
      for (const { route } of opened) seen.add(route);
      const once = short
        ? opened.filter(({ route }, i) => opened.findIndex((one) => one.route === route) === i)
        : opened;
      const { context } = await openAll(browser, program.url, visitor, once, wrong);
      samples += once.length;
      await context.close();
    }
    const control: string[] = [];
    const { page, context } = await openAll(browser, program.url, visitors.anonymous, [], control);
    await page.goto(`${program.url}/about`);
    await page.evaluate(() => {
      const script = document.createElement("img");
      script.setAttribute("onerror", "globalThis.ran = true");
      script.src = "https://evil.example/x.png";
      document.body.append(script);
    });
    await page.waitForTimeout(300);
    await context.close();
    if (!control.some((what) => what.includes("CSP refused")))
      wrong.push("a foreign picture was not told: the listener does not work");
  } finally {
    await browser.close();
    await program.stop();
  }
  return zero("guards.headers", wrong.length, samples, "violations", [...new Set(wrong)].slice(0, 10).join("; "));
};
