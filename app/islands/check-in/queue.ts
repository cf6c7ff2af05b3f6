import { SCANS_AT_ONCE } from "../../domains/events/check-in/scan-limits";
import { alone } from "../device/alone";
import { pauseAfter } from "../device/pause";
import { type Entry, type StoredEntry, withoutContact } from "./entry";
import type { Box } from "./sealed-box";
import type { Store } from "./store";
import { type Sent, upload } from "./upload";

/** Why scans wait. */
export type Trouble = Exclude<Sent["kind"], "taken" | "unfit">;

/** The scans of one desk on this device, and their way up. Scans are kept before anything is sent, and wait until the server has them. */
export class Queue {
  readonly entries = new Map<string, Entry>();
  trouble: Trouble | undefined;
  /** Since when the server does not answer, by the device's clock. */
  since: number | undefined;
  private running: Promise<void> | undefined;
  private again = false;
  private failures = 0;
  private planned = 0;
  /** Scans on this device that wait for somebody else to sign in. */
  others = 0;

  constructor(
    private readonly at: { desk: string; person: string },
    private readonly store: Store,
    private readonly box: Box,
    /** The server has said something: what it took, and how things stand. */
    private readonly heard: (sent: Sent & { kind: "taken" }) => void,
    private readonly changed: () => void,
  ) {}

  /** Reads what the device kept of hers; what another key sealed has lost its names. */
  async load(): Promise<void> {
    const all = await this.store.entries(this.at.desk);
    const own = all.filter(({ person }) => person === this.at.person);
    this.others = all.filter((one) => one.state === "waiting" && !own.includes(one)).length;
    for (const stored of own) {
      const { sealed, ...entry } = stored;
      const kept = await this.box.open<Pick<Entry, "shown" | "meant">>(sealed);
      if (kept?.shown) this.entries.set(entry.id, { ...entry, ...kept });
      else if (entry.state === "waiting") this.entries.set(entry.id, { ...entry, shown: nameless(entry) });
    }
  }

  /** Keeps an entry; fulfilled when the device has it. */
  async keep(entry: Entry): Promise<void> {
    this.entries.set(entry.id, entry);
    const { shown, ...rest } = entry;
    const whole = { shown, meant: entry.meant };
    const sealed = (await this.box.seal(whole)) ?? { iv: new Uint8Array(), box: new ArrayBuffer(0) };
    await this.store.put({ ...rest, meant: withoutContact(entry.meant), sealed } satisfies StoredEntry);
  }

  /** The time of the desk's copy is over: of what still waits only that stays which it needs to go up, of the rest nothing. */
  forgetPeople(): void {
    for (const [id, entry] of this.entries)
      if (entry.state !== "waiting") this.entries.delete(id);
      else this.entries.set(id, { ...entry, meant: withoutContact(entry.meant), shown: nameless(entry) });
  }

  of = (state: Entry["state"]): Entry[] => [...this.entries.values()].filter((entry) => entry.state === state);

  /** Sends what waits; with nothing waiting, asks how things stand. While a run goes on, once more after it. */
  nudge(): Promise<void> {
    this.again = true;
    this.running ??= this.runs();
    return this.running;
  }

  private async runs(): Promise<void> {
    this.planned++;
    try {
      while (this.again) {
        this.again = false;
        await alone(`academy-check-in ${this.at.desk}`)(() => this.run());
      }
    } finally {
      this.running = undefined;
      this.changed();
    }
    if (this.trouble) this.plan();
  }

  private async run(): Promise<void> {
    let atOnce = SCANS_AT_ONCE;
    do {
      const batch = this.of("waiting").slice(0, atOnce);
      const sent = await upload(this.at, batch);
      if (sent.kind === "unfit" && batch.length > 0) {
        // One among them is not taken: halved until it stands alone, and is set aside so that the others go up.
        if (batch.length > 1) atOnce = Math.ceil(batch.length / 2);
        else await this.setAside(batch[0] as Entry);
        continue;
      }
      if (sent.kind !== "taken") {
        this.trouble = sent.kind === "unfit" ? "troubled" : sent.kind;
        this.since ??= Date.now();
        this.failures++;
        return;
      }
      this.trouble = undefined;
      this.since = undefined;
      this.failures = 0;
      atOnce = Math.min(SCANS_AT_ONCE, atOnce * 2);
      await this.settle(batch, sent);
      this.heard(sent);
    } while (this.of("waiting").length > 0);
  }

  /** What was sent is up: its names come from the server now, and what it said of somebody is gone from here. */
  private async settle(batch: readonly Entry[], { scans, refused }: Sent & { kind: "taken" }): Promise<void> {
    for (const sent of batch) {
      const now = this.entries.get(sent.id) ?? sent;
      // Taken back while it was on its way: goes up once more.
      if (now.undo !== sent.undo) continue;
      const seen = scans.find(({ id }) => id === sent.id);
      const not = refused.find(({ id }) => id === sent.id);
      if (seen) {
        const ownUndo = not?.why === "own-undo";
        const shown = { ...seen, ...(ownUndo && { ownUndo }) };
        await this.keep({ ...now, state: "sent", undo: ownUndo ? null : now.undo, meant: null, shown });
      } else if (not) {
        const why = not.why === "own" ? "own" : not.why === "malformed" ? "unfit" : "other";
        await this.keep({ ...now, state: "refused", meant: null, shown: { ...now.shown, kept: false, refused: why } });
      } else await this.setAside(now);
    }
  }

  /** It never goes up: seen on this device, with its reason, until it is taken back or the desk ends. */
  private async setAside(entry: Entry): Promise<void> {
    const now = this.entries.get(entry.id) ?? entry;
    await this.keep({ ...now, state: "refused", meant: null, shown: { ...now.shown, kept: false, refused: "unfit" } });
    this.changed();
  }

  private plan(): void {
    const mine = ++this.planned;
    setTimeout(
      () => {
        if (mine === this.planned) void this.nudge();
      },
      pauseAfter(this.failures, Math.random()),
    );
  }
}

const nameless = ({ id, deviceAt, direction, undo }: Omit<Entry, "shown">): Entry["shown"] => ({
  id,
  direction,
  at: deviceAt,
  how: "scan",
  registration: null,
  name: null,
  firm: null,
  read: null,
  verdict: "unknown",
  first: null,
  deskId: null,
  desk: null,
  undone: undo !== null,
  settled: null,
  invalidSince: null,
  cancelled: false,
  kept: true,
});
