import { median } from "../load/drive";
import type { Measure } from "../setup/run-measures";
import { startDemo } from "./demo-folder";

const WHOLE = 2000;
const SHORT = 300;
const LIMIT = 0.05;

/**
 * Failed sign-ins of known and unknown accounts, interleaved, each from an address of its own: their medians must not differ.
 * The short form goes on to the whole number before it calls a difference one: 150 times on a busy machine are few.
 */
export const enumeration: Measure = async ({ short }) => {
  let tries = 0;
  const program = await startDemo({ env: { TRUST_PROXY: "1" } });
  const known: number[] = [];
  const unknown: number[] = [];
  let otherAnswers = 0;
  try {
    while (tries < WHOLE && !(short && tries === SHORT && differenceOf(known, unknown) <= LIMIT)) {
      const i = tries++;
      const real = i % 2 === 0;
      const account = real ? ["director", "graduate", "examiner", "admin"][(i / 2) % 4] : `nobody${i}@example.cn`;
      const began = performance.now();
      const answer = await fetch(`${program.url}/login`, {
        method: "POST",
        redirect: "manual",
        headers: {
          origin: program.url,
          "content-type": "application/x-www-form-urlencoded",
          "x-forwarded-for": `10.${(i >> 16) & 255}.${(i >> 8) & 255}.${i & 255}`,
        },
        body: new URLSearchParams({ account: account as string, password: `wrong password ${i}` }),
      });
      await answer.arrayBuffer();
      if (answer.status !== 401) otherAnswers++;
      if (i >= 20) (real ? known : unknown).push(performance.now() - began);
    }
  } finally {
    await program.stop();
  }
  const [a, b] = [median(known), median(unknown)];
  const difference = differenceOf(known, unknown);
  return {
    name: "guards.enumeration",
    value: difference * 100,
    unit: "%",
    samples: tries,
    target: "<= 5 %",
    ok: difference <= LIMIT && otherAnswers === 0,
    note: `medians ${a.toFixed(2)} and ${b.toFixed(2)} ms, ${otherAnswers} other answers than 401`,
  };
};

/** How far apart the medians are, as a share of the smaller. */
function differenceOf(known: number[], unknown: number[]): number {
  const [a, b] = [median(known), median(unknown)];
  return Math.abs(a - b) / Math.min(a, b);
}
