import type { Answer } from "./answer";
import { type Device, memoryDevice } from "./device";
import {
  acknowledge,
  type Change,
  type Copy,
  change,
  type Entry,
  type Given,
  type Ruling,
  refuse,
  resume,
  rule,
} from "./entry";
import { randomKey } from "./random-key";

/** What an answer of the server meant for the queue, for whoever tells people. */
export interface Settled {
  sent: Entry;
  answer: Answer;
  ruling?: Ruling | undefined;
  /** What waits for the item now. */
  entry: Entry | undefined;
}

/** The server's copy of an item as a page carries it. */
export type StoredItem = Copy & { id: string };

/**
 * The answers of one attempt that wait on this device. Its map is what this page knows, the device's store what all tabs
 * share; changes go through the store one after the other. Where the store fails, it goes on in memory and says so.
 */
export class Queue {
  readonly entries = new Map<string, Entry>();
  /** Highest stored revision this page has heard of, by item. */
  private readonly known = new Map<string, number>();
  private readonly underWay = new Map<string, number>();
  /** Whether answers outlive the page. */
  durable = true;
  private device: Device = memoryDevice();
  private turn: Promise<unknown>;

  constructor(
    opening: Promise<Device>,
    private readonly person: string,
    private readonly attempt: string,
  ) {
    this.turn = opening.then(
      (device) => {
        this.device = device;
      },
      () => {
        this.durable = false;
      },
    );
  }

  /** Takes what a page says is stored, and what this device kept; tells where another device was found to have answered. */
  async meet(
    stored: readonly StoredItem[],
    judged: (copy: StoredItem, ruling: Ruling, typed: Given) => void,
  ): Promise<void> {
    for (const { id, revision } of stored) this.learn(id, revision);
    await this.refresh();
    for (const copy of stored) {
      if (!this.entries.has(copy.id)) continue;
      await this.update(copy.id, (entry) => {
        if (!entry) return entry;
        const { ruling, entry: next } = resume(entry, copy, randomKey());
        if (ruling) judged(copy, ruling, entry.response);
        return next;
      });
    }
  }

  /** Reads what the tabs share. Items that are just being changed here are left alone. */
  refresh(): Promise<void> {
    return this.inTurn(async () => {
      const shared = new Map((await this.device.list(this.person, this.attempt)).map((entry) => [entry.item, entry]));
      for (const item of new Set([...shared.keys(), ...this.entries.keys()])) {
        if (!this.underWay.has(item)) this.take(item, shared.get(item));
      }
    });
  }

  /** Keeps a change of an answer; fulfilled when the device has it. */
  type(item: string, number: number, response: Given, typedAt: number): Promise<void> {
    const { person, attempt } = this;
    const made: Change = { person, attempt, item, number, key: randomKey(), response, typedAt };
    const stored = this.known.get(item) ?? 0;
    this.take(item, change(this.entries.get(item), made, stored));
    return this.update(item, (current) => (current?.key === made.key ? current : change(current, made, stored)));
  }

  /** Applies the server's answer to what was sent. */
  async settle(sent: Entry, answer: Answer): Promise<Settled> {
    const { item } = sent;
    let ruling: Ruling | undefined;
    if (answer.kind === "saved") this.learn(item, answer.revision);
    if (answer.kind === "stale") this.learn(item, answer.stored.revision);
    if (answer.kind === "saved" || answer.kind === "late") {
      await this.update(item, (current) => acknowledge(current, sent));
    } else if (answer.kind === "refused") {
      await this.update(item, (current) => refuse(current, sent));
    } else if (answer.kind === "stale") {
      await this.update(item, (current) => {
        if (current?.state !== "waiting") return current;
        const ruled = rule(current, answer.stored, randomKey());
        ruling = ruled.ruling;
        return ruled.entry;
      });
    }
    return { sent, answer, ruling, entry: this.entries.get(item) };
  }

  /** What the server refused is tried once more. */
  async retryRefused(): Promise<void> {
    for (const { item } of this.of("refused"))
      await this.update(item, (entry) => entry && { ...entry, state: "waiting" });
  }

  learn(item: string, revision: number): void {
    this.known.set(item, Math.max(revision, this.known.get(item) ?? 0));
  }

  knows = (item: string): number => this.known.get(item) ?? 0;

  of = (state: Entry["state"]): Entry[] => [...this.entries.values()].filter((entry) => entry.state === state);

  /** Fulfilled when everything typed so far is on the device. */
  written = (): Promise<unknown> => this.turn;

  /** Removes what is left of the attempt. */
  async forget(): Promise<void> {
    await this.inTurn(() => this.device.forget(this.person, this.attempt));
    this.entries.clear();
  }

  private take(item: string, entry: Entry | undefined): void {
    if (entry) this.entries.set(item, entry);
    else this.entries.delete(item);
  }

  private async update(item: string, decide: (current: Entry | undefined) => Entry | undefined): Promise<void> {
    const { person, attempt } = this;
    this.underWay.set(item, (this.underWay.get(item) ?? 0) + 1);
    await this.inTurn(async () => {
      const next = await this.device.update({ person, attempt, item }, decide);
      const left = (this.underWay.get(item) ?? 1) - 1;
      if (left > 0) this.underWay.set(item, left);
      else this.underWay.delete(item);
      // A later change of the same item is on its way into the store; the map shows that one already.
      if (left === 0) this.take(item, next);
    });
  }

  /** One after the other. When the store fails, what this page knows moves into memory and the work is done there. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.turn.then(work).catch(async (error) => {
      if (!this.durable) throw error;
      this.durable = false;
      this.device = memoryDevice();
      for (const entry of this.entries.values()) await this.device.update(entry, () => entry);
      return work();
    });
    this.turn = done.catch(() => undefined);
    return done;
  }
}
