import type { Browser, BrowserContext, Page } from "@playwright/test";

const WITHIN = { timeout: 30_000 };
const ROOM = "[data-island=exam-room]";

/** What the device keeps, as the page's own store holds it. */
interface Kept {
  person: string;
  attempt: string;
  item: string;
  state: string;
  response: { choices: string[] } | null;
}

/** A browser of its own with one tab in the exam room. */
export class Device {
  isOffline = false;
  private attempt = "";
  private stems: string[] = [];

  private constructor(
    private readonly context: BrowserContext,
    private page: Page,
    private readonly url: string,
  ) {}

  static async open(browser: Browser, url: string, cookie: string, clockOffMs: number): Promise<Device> {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "zh-CN" });
    const [name, value] = cookie.split("=") as [string, string];
    await context.addCookies([{ name, value, url }]);
    // The device's clock is wrong, and everything on it that asks for the time believes it.
    await context.addInitScript((off) => {
      const RealDate = Date;
      const now = () => RealDate.now() + off;
      globalThis.Date = class extends RealDate {
        constructor(...args: unknown[]) {
          if (args.length === 0) super(now());
          else super(...(args as [number]));
        }
        static override now = now;
      } as DateConstructor;
    }, clockOffMs);
    return new Device(context, await context.newPage(), url);
  }

  /** Starts the exam and waits until its page works without a network. Returns the attempt's id. */
  async start(sitting: string): Promise<string> {
    const answer = await this.context.request.post(`${this.url}/exams/${sitting}/attempts`, {
      headers: { Origin: this.url },
      maxRedirects: 0,
    });
    const room = /\/attempts\/([^/?]+)/.exec(answer.headers().location ?? "");
    if (!room) throw new Error(`starting ${sitting} answered ${answer.status()}`);
    await this.enter(room[1] as string);
    return this.attempt;
  }

  async enter(attempt: string): Promise<void> {
    this.attempt = attempt;
    await this.page.goto(`${this.url}/attempts/${attempt}`, WITHIN);
    await this.page.waitForSelector(ROOM, WITHIN);
    await this.page.waitForFunction(() => navigator.serviceWorker?.controller != null, null, WITHIN);
    this.stems = await this.page.locator("[data-slot=stem]").allTextContents();
  }

  /** Ticks a choice of a random item and waits until the device or the server has it; undefined where she cannot answer now. */
  async answer(random: () => number): Promise<{ item: string; choices: string[] } | undefined> {
    if ((await this.page.locator(ROOM).count()) === 0) return undefined;
    const inputs = this.page.locator(`${ROOM} fieldset.choices:not([disabled]) input.choice-in:not(:checked)`);
    const many = await inputs.count();
    if (many === 0) return undefined;
    const given = await inputs.nth(Math.floor(random() * many)).evaluate((input: HTMLInputElement) => {
      input.click();
      const set = input.closest<HTMLFieldSetElement>("fieldset.choices");
      const ticked = Array.from(set?.querySelectorAll<HTMLInputElement>("input.choice-in:checked") ?? []);
      return { item: set?.dataset.item ?? "", choices: ticked.map(({ value }) => value) };
    });
    await this.page.waitForFunction(
      () => ["kept", "saved"].includes(document.querySelector<HTMLElement>("[data-part=saved]")?.dataset.state ?? ""),
      null,
      WITHIN,
    );
    return given;
  }

  async goOffline(): Promise<void> {
    this.isOffline = true;
    await this.context.setOffline(true);
  }

  /** The network is back; a page that stood in for the room returns to it. */
  async goOnline(): Promise<void> {
    this.isOffline = false;
    await this.context.setOffline(false);
    const retry = this.page.locator("#retry");
    if ((await retry.count()) > 0) await retry.click({ ...WITHIN, noWaitAfter: true }).catch(() => undefined);
    await this.page.waitForSelector(`${ROOM}, main h1`, WITHIN);
    await this.page.waitForFunction(() => document.querySelector("#retry") === null, null, WITHIN);
  }

  /** The next save reaches the server, and its answer does not reach the page. */
  loseNextAcknowledgement = () =>
    this.page.route(
      /\/responses\//,
      async (route) => {
        await route.fetch().catch(() => undefined);
        await route.abort().catch(() => undefined);
      },
      { times: 1 },
    );

  /** The page is reloaded, its tab closed, or its process killed; then the room's address is opened again. */
  async lose(how: string): Promise<void> {
    if (how === "reload") {
      await this.page.reload(WITHIN).catch(() => undefined);
    } else {
      if (how === "crash") {
        const session = await this.context.newCDPSession(this.page);
        const crashed = this.page.waitForEvent("crash", { timeout: 5000 }).catch(() => undefined);
        void session.send("Page.crash").catch(() => undefined);
        await crashed;
      }
      const old = this.page;
      this.page = await this.context.newPage();
      await Promise.race([old.close(), new Promise((resolve) => setTimeout(resolve, 3000))]);
      await this.page.goto(`${this.url}/attempts/${this.attempt}`, WITHIN);
    }
    await this.page.waitForSelector(this.isOffline ? "#retry" : `${ROOM}, main h1`, WITHIN);
  }

  /** What is wrong with the page that stands in for the room: its count, or a word of an item. */
  async standInFaults(waiting: number): Promise<string[]> {
    const kept = Number(await this.page.locator("[data-kept]").getAttribute("data-kept", WITHIN));
    const html = await this.page.content();
    return [
      ...(kept === waiting ? [] : [`the page without a network tells ${kept} instead of ${waiting}`]),
      ...(this.stems.some((stem) => stem.trim().length > 5 && html.includes(stem.trim())) ? ["it shows an item"] : []),
    ];
  }

  /** Answers of this attempt that the server has not acknowledged; each is kept under person and attempt. */
  async waiting(): Promise<number> {
    const kept = (await this.page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const opening = indexedDB.open("academy-exam-room");
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const all = opening.result.transaction("answers").objectStore("answers").getAll();
            all.onsuccess = () => {
              opening.result.close();
              resolve(all.result);
            };
          };
        }),
    )) as Kept[];
    if (kept.some(({ person, attempt }) => !person || attempt !== this.attempt))
      throw new Error("kept under no attempt");
    return kept.filter(({ state }) => state !== "aside").length;
  }

  async waitUntilEmpty(ms: number): Promise<boolean> {
    const until = Date.now() + ms;
    while (Date.now() < until) {
      if ((await this.waiting().catch(() => 1)) === 0) return true;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return false;
  }

  /** Opens the room again and takes over writing in it where another device does that. */
  async takePen(): Promise<void> {
    await this.page.goto(`${this.url}/attempts/${this.attempt}`, WITHIN);
    await this.page.waitForSelector(ROOM, WITHIN);
    const button = this.page.locator("form[data-part=take-pen] button:visible").first();
    if ((await button.count()) > 0) await button.click(WITHIN);
    await this.page.waitForSelector(`${ROOM} fieldset.choices:not([disabled])`, WITHIN);
  }

  /** Where she has a network, her page finds out that another device writes, and she takes the pen back. */
  async seePen(): Promise<void> {
    if (!this.isOffline) await this.takePen();
  }

  async openReport(): Promise<void> {
    await this.page.goto(`${this.url}/attempts/${this.attempt}/report`, WITHIN);
  }

  close = () => this.context.close();
}
