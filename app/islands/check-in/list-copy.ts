import type { DoorState } from "./door-state";
import { type DeskCopy, type FetchedCopy, fetchCopy } from "./people";
import { forgetPeople, purge } from "./purge";
import { type Box, makeKey, renewKey } from "./sealed-box";
import type { Store } from "./store";
import type { Sent } from "./upload";

/**
 * `asked`: opened just now; `withheld`: too early for it; `over`: the event ended too long ago for it; `missing`: it is not here, because
 * its time was over or it could not be had yet. `ended`: with its desk.
 */
export type ListStanding = "asked" | "held" | "withheld" | "over" | "missing" | "ended";

/** The longest wait of a timer (HTML, §8.7), ms. */
const LONGEST = 2 ** 31 - 1;

/** The list of people as this device has it: sealed in its store, thrown away when its time is over, had anew when the server answers. */
export class ListCopy {
  copy: DeskCopy | undefined;
  standing: ListStanding;
  /** How far the server's clock is ahead of this device's, ms. */
  ahead: number;
  /** When it goes, by this device's clock, ms. */
  private purgeAt: number;
  private asking: Promise<FetchedCopy | undefined> | undefined;
  private planned: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly state: DoorState,
    private readonly store: Store,
    private readonly box: Box,
    /** What else shows anybody goes along with it. */
    private readonly forgotten: () => void,
  ) {
    this.ahead = state.now - Date.now();
    this.purgeAt = state.purgeAt - this.ahead;
    this.standing = state.withheld ? "withheld" : "asked";
  }

  /** Opens what this device kept. */
  async open(): Promise<void> {
    const kept = await this.store.desk(this.state.desk);
    // A page kept for offline use tells an old hour: what was reckoned when the list was fetched holds.
    // Of two, the earlier: an event may end sooner than it did when the list was fetched.
    this.purgeAt = Math.min(kept?.purgeAt ?? Number.POSITIVE_INFINITY, this.purgeAt);
    // By such a page the server would be as far behind as the page is old: of two, what sets it further ahead.
    this.ahead = Math.max(kept?.ahead ?? Number.NEGATIVE_INFINITY, this.ahead);
    makeKey(this.state.desk, this.seconds());
    this.copy = kept?.list ? await this.box.open<DeskCopy>(kept.list) : undefined;
    if (this.copy) this.standing = "held";
  }

  /** Has the list as it is now, whenever it can be had. @returns what the server said, or undefined when it said nothing */
  refresh(): Promise<FetchedCopy | undefined> {
    this.asking ??= this.ask().finally(() => {
      this.asking = undefined;
    });
    return this.asking;
  }

  private async ask(): Promise<FetchedCopy | undefined> {
    const { desk } = this.state;
    const had = this.standing === "ended" ? undefined : await fetchCopy(desk);
    if (this.isEnded()) return undefined;
    if (!had) {
      if (this.standing === "asked") this.standing = "missing";
      return undefined;
    }
    this.ahead = had.now - Date.now();
    this.purgeAt = had.purgeAt - this.ahead;
    if (had.purgeAt <= had.now) {
      if (this.copy) await this.forget();
      this.standing = "over";
      return had;
    }
    this.standing = had.withheld ? "withheld" : "held";
    this.copy = this.standing === "held" ? { people: had.people, counts: had.counts, keys: had.keys } : undefined;
    renewKey(desk, this.seconds());
    await this.keep();
    this.plan();
    return had;
  }

  /** Keeps it as it stands. */
  async keep(): Promise<void> {
    const { desk, person } = this.state;
    if (!this.copy && this.standing !== "withheld") return;
    await this.store.keepDesk({
      desk,
      person,
      purgeAt: this.purgeAt,
      ahead: this.ahead,
      list: this.copy ? await this.box.seal(this.copy) : null,
    });
  }

  /** The server has said what it counts. */
  async heard({ now, counts, scans }: Sent & { kind: "taken" }): Promise<void> {
    this.ahead = now - Date.now();
    if (this.copy) this.copy.counts = counts;
    if (scans.length > 0) await this.keep();
  }

  /** Whether somebody on the list is here, as this device knows it until the list is had anew. */
  arrived(registration: string | null, at: number | null): void {
    const person = this.copy?.people.find((one) => one.registration === registration);
    if (person) person.arrivedAt = at === null ? null : (person.arrivedAt ?? at);
  }

  /** Sees to it that it is forgotten when its time is over. */
  plan(): void {
    clearTimeout(this.planned);
    const left = Math.min(Math.max(0, this.purgeAt - Date.now()), LONGEST);
    this.planned = setTimeout(() => void this.forget(), left);
  }

  /** Its time is over. What is scanned from now on is kept under a new key. */
  private async forget(): Promise<void> {
    this.copy = undefined;
    if (this.standing === "held") this.standing = "missing";
    await forgetPeople(this.store, this.state.desk);
    makeKey(this.state.desk, (this.state.purgeAt - this.state.now) / 1000);
    this.forgotten();
  }

  /** The desk has ended: it goes for good, the page of the desk too. */
  async end(): Promise<void> {
    clearTimeout(this.planned);
    this.standing = "ended";
    this.copy = undefined;
    await purge(this.store, this.state.desk);
    this.forgotten();
  }

  /** Until when it lies here, by the server's clock, ms. */
  until = (): number => this.purgeAt + this.ahead;
  private isEnded = (): boolean => this.standing === "ended";
  private seconds = (): number => (this.purgeAt - Date.now()) / 1000;
}
