/** What a disk can hold after power fails at one moment: everything synced, and any part of what was not. */
export interface Op {
  op: "W" | "T" | "S" | "A";
  /** 1 database, 2 write-ahead log, 3 acknowledgements. */
  file: number;
  offset: number;
  bytes: Buffer;
}

export function parseOps(log: Buffer): Op[] {
  const ops: Op[] = [];
  for (let at = 0; at + 16 <= log.length; ) {
    const length = log.readUInt32LE(at + 4);
    const bytes = log.subarray(at + 16, at + 16 + length);
    ops.push({
      op: String.fromCharCode(log[at] as number) as Op["op"],
      file: log[at + 1] as number,
      offset: Number(log.readBigUInt64LE(at + 8)),
      bytes,
    });
    at += 16 + length;
  }
  return ops;
}

const SECTOR = 512;

/** A file as it grows by operations; unsynced writes are kept apart by sector until a sync makes them certain. */
class Disk {
  content: Buffer = Buffer.alloc(0);
  pending: Op[] = [];

  take(op: Op): void {
    if (op.op !== "S") this.pending.push(op);
    else {
      for (const each of this.pending) this.content = apply(this.content, each);
      this.pending = [];
    }
  }

  /** The content if power fails now: each unsynced sector arrives or not, by `arrives`. */
  after(arrives: () => boolean): Buffer {
    let content: Buffer = Buffer.from(this.content);
    for (const op of this.pending) {
      if (op.op === "T") {
        if (arrives()) content = apply(content, op);
        continue;
      }
      for (let from = 0; from < op.bytes.length; from += SECTOR) {
        if (arrives())
          content = apply(content, { ...op, offset: op.offset + from, bytes: op.bytes.subarray(from, from + SECTOR) });
      }
    }
    return content;
  }
}

function apply(content: Buffer, { op, offset, bytes }: Op): Buffer {
  if (op === "T") return Buffer.from(content.subarray(0, offset));
  const end = offset + bytes.length;
  const grown = end > content.length ? Buffer.concat([content, Buffer.alloc(end - content.length)]) : content;
  bytes.copy(grown, offset);
  return grown;
}

export interface PowerCut {
  database: Buffer;
  wal: Buffer;
  /** Keys that had been acknowledged before the cut. */
  acknowledged: string[];
}

/** Cuts the recorded run at `cuts` places (indexes into ops, ascending); `random` gives numbers in [0, 1). */
export function* powerCuts(ops: Op[], cuts: number[], random: () => number): Generator<PowerCut> {
  const disks = [new Disk(), new Disk()] as const;
  const acknowledged: string[] = [];
  let at = 0;
  for (const cut of cuts) {
    for (; at < cut; at++) {
      const op = ops[at] as Op;
      if (op.op === "A") acknowledged.push(op.bytes.toString().trim());
      else disks[(op.file - 1) as 0 | 1].take(op);
    }
    // A third of the states hold nothing unsynced at all, the others a random part of it.
    const share = random() < 0.34 ? 0 : random();
    const arrives = () => random() < share;
    yield { database: disks[0].after(arrives), wal: disks[1].after(arrives), acknowledged: [...acknowledged] };
  }
}
