import { assignReviews } from "./assign-reviews";
import type { ReviewPair } from "./assignment-input";
import { drawingInput } from "./drawing-input";
import { DRAWINGS_FORMAT, type Drawing, type DrawingsFile } from "./drawings-file";

export const [FIRST, ENDED] = ["2026-05-01T00:00:00.000Z", "2026-05-02T00:00:00.000Z"] as const;
export const FIELDS = ["质量", "法律", "质量", "机械", "法律"];

/** A drawing of a small jury, as an archive tells it. */
export function drawn(
  at: string,
  seed: string,
  [standing, conflicts]: [ReviewPair[], ReviewPair[]],
  apart: ReviewPair[],
) {
  const input = drawingInput({
    nominations: ["n1", "n2", "n3", "n4"].map((id) => ({ id })),
    jurors: FIELDS.map((field, n) => ({ id: `j${n}`, fields: [field, "标准化"] })),
    conflicts: [...apart, ...conflicts],
    standing,
    reviewsEach: 3,
  });
  const { version, inputHash, shortfall, loads, added } = assignReviews({ ...input, seed });
  return {
    at,
    seed,
    version,
    inputHash,
    input,
    apart,
    shortfall,
    loads,
    added: added.map((pair) => ({ ...pair, endedAt: null as string | null })),
  } satisfies Drawing;
}

/** Two drawings: the second fills what ended in its own instant. */
export function drawings() {
  const first = drawn(FIRST, "5eed", [[], []], [{ nomination: "n1", juror: "j0" }]);
  const [gone, ...kept] = first.added as [(typeof first.added)[0]];
  gone.endedAt = ENDED;
  const bare = ({ nomination, juror }: ReviewPair) => ({ nomination, juror });
  const second = drawn(ENDED, "5eee", [kept.map(bare), [bare(gone)]], first.apart);
  const file: DrawingsFile = {
    format: DRAWINGS_FORMAT,
    cycle: { id: "c1", title: "示例" },
    drawings: [first, second],
  };
  return { file, first, second, gone };
}
