import fc from "fast-check";
import { type AttemptModel, explains, type Sent } from "./model";
import { clock, type RealAttempt } from "./real";

/** What a history carries beside the model: what was sent before, for retries, and what each device believes. */
export interface Carried {
  model: AttemptModel;
  sent: Sent[];
  /** The pen that each device shows with its saves. */
  pens: [string, string];
  /** Steps made, one for each save, takeover, end or clock step. */
  count(steps: number): void;
}

type Step = fc.AsyncCommand<Carried, RealAttempt>;
const always = () => true;
const agree = (what: string, real: unknown, wanted: unknown) => {
  if (real !== wanted) throw new Error(`${what}: ${String(real)} instead of ${String(wanted)}`);
};

interface Drawn {
  item: number;
  device: 0 | 1;
  /** Above the stored revision by so much; 0 or less is stale. */
  ahead: number;
  choice: number | null;
  key: string;
  /** Instead of a new save, one sent before: as it was, or with its key on another body. */
  earlier?: { at: number; changed: boolean } | undefined;
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  item: fc.nat(9),
  device: fc.constantFrom<0 | 1>(0, 0, 0, 1),
  ahead: fc.constantFrom(1, 1, 1, 1, 2, 5, 0, -1),
  choice: fc.option(fc.nat(3), { freq: 8 }),
  key: fc.uuid(),
  earlier: fc.option(fc.record({ at: fc.nat(), changed: fc.constantFrom(false, false, false, true) }), {
    nil: undefined,
    freq: 3,
  }),
});

function toSent({ model, sent, pens }: Carried, one: Drawn): Sent {
  const before = one.earlier && sent.length > 0 ? sent[one.earlier.at % sent.length] : undefined;
  // A retry shows the pen that its device holds by then.
  if (before)
    return {
      ...before,
      pen: pens[one.device],
      choice: one.earlier?.changed ? ((before.choice ?? 0) + 1) % 2 : before.choice,
    };
  const revision = Math.max(0, (model.stored(one.item)?.revision ?? 0) + one.ahead);
  const made = { item: one.item, revision, key: one.key, pen: pens[one.device], choice: one.choice };
  sent.push(made);
  return made;
}

/** Saves of one batch, in its order: each answer is exactly the model's. */
class Batch implements Step {
  constructor(readonly saves: Drawn[]) {}
  check = always;
  async run(carried: Carried, real: RealAttempt): Promise<void> {
    const wanted: string[] = [];
    const sent: Sent[] = [];
    // Each is drawn against what those before it would have left.
    const ahead = { ...carried, model: carried.model.copy() };
    for (const one of this.saves) {
      const next = toSent(ahead, one);
      sent.push(next);
      wanted.push(ahead.model.save(next, clock.now));
    }
    const answers = (await real.save(sent)).map(({ kind }) => kind);
    agree("a batch", answers.join(), wanted.join());
    carried.model = ahead.model;
    carried.count(sent.length);
  }
  toString = () => `batch of ${JSON.stringify(this.saves)}`;
}

/** Saves sent at once, each in a transaction of its own, arriving in any order: some order explains all answers. */
class AtOnce implements Step {
  constructor(readonly saves: Drawn[]) {}
  check = always;
  async run(carried: Carried, real: RealAttempt): Promise<void> {
    const sent = this.saves.map((one) => toSent(carried, one));
    const answers = (await Promise.all(sent.map((one) => real.save([one])))).map(([one]) => one?.kind as string);
    const explained = explains(carried.model, sent, answers, clock.now);
    if (!explained) throw new Error(`no order explains ${answers.join()}`);
    carried.model = explained;
    carried.count(sent.length);
  }
  toString = () => `at once ${JSON.stringify(this.saves)}`;
}

class TakeOver implements Step {
  constructor(readonly device: 0 | 1) {}
  check = always;
  async run(carried: Carried, real: RealAttempt): Promise<void> {
    await real.takePen(this.device);
    const pen = await real.pen();
    const held = carried.model.pen;
    if (!carried.model.runs(clock.now)) agree("the pen of an ended attempt", pen, held);
    else if (carried.pens[this.device] === held) agree("her own pen", pen, held);
    else if (pen === held) throw new Error("the pen was not taken over");
    carried.model.pen = pen;
    if (carried.model.runs(clock.now)) carried.pens[this.device] = pen;
    carried.count(1);
  }
  toString = () => `device ${this.device} takes the pen`;
}

class ClockStep implements Step {
  constructor(readonly ms: number) {}
  check = always;
  async run(carried: Carried): Promise<void> {
    clock.now += this.ms;
    carried.count(1);
  }
  toString = () => `${this.ms} ms pass`;
}

class End implements Step {
  constructor(readonly by: "submit" | "clock") {}
  check = always;
  async run(carried: Carried, real: RealAttempt): Promise<void> {
    const { model } = carried;
    if (this.by === "submit") await real.submit();
    else await real.closeDue();
    if (this.by === "submit" || clock.now >= model.deadlineAt) model.end(clock.now);
    const { endedAt } = await real.read();
    agree("ended at", endedAt, model.endedAt);
    carried.count(1);
  }
  toString = () => (this.by === "submit" ? "handed in" : "the clock closes what is due");
}

/** Whatever happened, the database says of each item what the model says, and every stored answer has its entry. */
export async function agreeAtEnd({ model }: Carried, real: RealAttempt): Promise<void> {
  const { stored, rows, late, logged, endedAt } = await real.read();
  agree("ended at", endedAt, model.endedAt);
  agree("rows", rows.length, model.saved.size);
  agree("late answers", late.length, model.late.size);
  agree("entries in the ledger", logged, model.saved.size);
  for (const [n, { id, choices }] of real.items.entries()) {
    const wanted = model.stored(n);
    const found = stored.get(id);
    agree(`revision of item ${n}`, found?.revision, wanted?.revision);
    const choice = wanted && wanted.choice !== null ? choices[wanted.choice % choices.length] : undefined;
    const has = found?.response && "choices" in found.response ? found.response.choices[0] : undefined;
    agree(`answer of item ${n}`, has, choice);
  }
}

/** Mostly saves; ends are rare, so that histories are long. The clock goes back too, as clocks do. */
export const steps: fc.Arbitrary<Step>[] = [
  ...Array.from({ length: 6 }, () => fc.array(drawn, { minLength: 1, maxLength: 12 }).map((saves) => new Batch(saves))),
  ...Array.from({ length: 3 }, () => fc.array(drawn, { minLength: 2, maxLength: 4 }).map((saves) => new AtOnce(saves))),
  fc.constantFrom<0 | 1>(0, 0, 1).map((device) => new TakeOver(device)),
  fc.constantFrom(1, 1000, 60_000, -500, 10 * 60_000).map((ms) => new ClockStep(ms)),
  fc
    .constantFrom<("submit" | "clock")[]>(["clock"], ["clock"], ["clock"], ["submit"])
    .map(([by]) => new End(by as "submit" | "clock")),
];
