import type { SaveOutcome } from "../../../app/domains/assessment/save-answers.server";

/** One save as a device sends it; a retry is the same object again. */
export interface Sent {
  item: number;
  revision: number;
  key: string;
  /** Which pen it shows: 0 the first sign-in's, 1 the second's, as far as that device knows. */
  pen: string | null;
  /** Index of the choice; null clears. */
  choice: number | null;
}

interface Kept {
  sent: Sent;
  at: number;
}

/** docs/decisions/016: so many late answers of one item are kept. */
const MOST_LATE = 20;

/**
 * What the contract says must happen, written apart from the program: a few maps and the order of its section "Saving an
 * answer". It knows nothing of transactions.
 */
export class AttemptModel {
  /** By item and key. */
  readonly saved = new Map<string, Kept>();
  readonly late = new Map<string, Kept>();
  endedAt: number | null = null;

  constructor(
    public pen: string,
    readonly deadlineAt: number,
  ) {}

  copy(): AttemptModel {
    const copy = new AttemptModel(this.pen, this.deadlineAt);
    for (const [key, kept] of this.saved) copy.saved.set(key, kept);
    for (const [key, kept] of this.late) copy.late.set(key, kept);
    copy.endedAt = this.endedAt;
    return copy;
  }

  runs = (now: number): boolean => this.endedAt === null && now < this.deadlineAt;

  /** The stored answer of an item: the highest revision. */
  stored(item: number): Sent | undefined {
    let best: Sent | undefined;
    for (const { sent } of this.saved.values())
      if (sent.item === item && sent.revision > (best?.revision ?? 0)) best = sent;
    return best;
  }

  /** What a save at `now` has to be answered with; takes it in where it counts. */
  save(sent: Sent, now: number): SaveOutcome["kind"] {
    const place = `${sent.item} ${sent.key}`;
    const first = this.saved.get(place) ?? this.late.get(place);
    if (first) {
      const same = first.sent.revision === sent.revision && first.sent.choice === sent.choice;
      if (!same) return "key-reused";
      return this.saved.has(place) ? "repeated" : "repeated-late";
    }
    if (!this.runs(now)) {
      const kept = [...this.late.values()].filter((late) => late.sent.item === sent.item);
      if (kept.length >= MOST_LATE) return "late-full";
      this.late.set(place, { sent, at: now });
      return "late";
    }
    if (sent.pen !== this.pen) return "pen-elsewhere";
    if (sent.revision <= (this.stored(sent.item)?.revision ?? 0)) return "stale-revision";
    this.saved.set(place, { sent, at: now });
    return "saved";
  }

  end(now: number): void {
    this.endedAt ??= Math.min(now, this.deadlineAt);
  }
}

/** Whether some order of the saves, sent at the same time, explains their answers; the model is left as after that order. */
export function explains(model: AttemptModel, sent: Sent[], answers: string[], now: number): AttemptModel | undefined {
  if (sent.length === 0) return model;
  for (let i = 0; i < sent.length; i++) {
    const next = model.copy();
    if (next.save(sent[i] as Sent, now) !== answers[i]) continue;
    const found = explains(next, sent.toSpliced(i, 1), answers.toSpliced(i, 1), now);
    if (found) return found;
  }
  return undefined;
}
