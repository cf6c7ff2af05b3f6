import { rankNominations } from "../../app/domains/awards/scores/ranking";
import { stabilityAtCut } from "../../app/domains/awards/scores/stability";
import { seededRandom } from "../../app/kernel/seeded-random";
import { median } from "./drive";
import type { Measurement } from "./measurement";

const NOMINATIONS = 600;
const JURORS = 80;
const EACH = 5;
const RESAMPLES = 1_000;
const CAP = 60;
const RUNS = 3;

/** The ranked table of a large cycle, and how often each stays above the cut when jurors are drawn again. */
export function awardsStability(): Measurement {
  const input = cycle();
  const times: number[] = [];
  let open = 0;
  for (let run = 0; run < RUNS; run++) {
    const began = performance.now();
    const { rows } = rankNominations({ ...input, panelOrders: [], drawSeed: "bench" });
    const shares = stabilityAtCut(input, RESAMPLES, `run ${run}`);
    times.push((performance.now() - began) / 1000);
    const above = shares.reduce((sum, { share }) => sum + share, 0);
    if (rows.length !== NOMINATIONS || Math.abs(above - CAP) > 1e-6) throw new Error("the places are not all filled");
    open = shares.filter(({ meaning }) => meaning === "open").length;
  }
  const value = median(times);
  return {
    name: "awards.stability",
    value,
    unit: "s",
    samples: RUNS,
    target: "600 nominations x 5, 1,000 resamples in < 5 s",
    ok: value < 5,
    // The random numbers alone.
    ceiling: draws(),
    note: `slowest ${Math.max(...times).toFixed(2)} s, ${open} of ${NOMINATIONS} could be either side of ${CAP}`,
  };
}

/** Invented ballots around an invented worth, each nomination's from five jurors of its own. */
function cycle() {
  const random = seededRandom("bench");
  const nominations = Array.from({ length: NOMINATIONS }, (_, n) => `n${n}`);
  const ballots = nominations.flatMap((nomination) => {
    const worth = 40 + random.below(40);
    const jurors = random.shuffle(Array.from({ length: JURORS }, (_, j) => `j${j}`)).slice(0, EACH);
    return jurors.map((juror) => {
      const total = worth + random.below(21);
      const deeds = Math.min(50, Math.floor(total / 2) + random.below(5));
      return { nomination, juror, scores: { deeds, effect: total - deeds } };
    });
  });
  const ties = [{ by: "criterion" as const, criterion: "deeds" }, { by: "draw" as const }];
  return { nominations, ballots, rule: { jurors: EACH, drop: 1 }, ties, cap: CAP };
}

function draws(): number {
  const random = seededRandom("bare");
  const began = performance.now();
  for (let n = 0; n < JURORS * RESAMPLES; n++) random.below(JURORS);
  return (performance.now() - began) / 1000;
}
