/** Runs histories on the database of this process's environment until so many steps were made; prints what it found. */
import { like } from "drizzle-orm";
import fc from "fast-check";

const { clock, RealAttempt } = await import("./real");
const { AttemptModel } = await import("./model");
const { agreeAtEnd, steps } = await import("./steps");
const { saveAnswers } = await import("../../../app/domains/assessment/save-answers.server");
const { db, disconnect } = await import("../../../db/client.server");
const { tables } = await import("../../../db/tables");

const wanted = Number(process.argv[2]);
const began = performance.now();
clock.now = Math.ceil(performance.timeOrigin) + 60_000;
const people = (
  await db.select({ id: tables.person.id }).from(tables.person).where(like(tables.person.account, "crowd-%"))
).map(({ id }) => id);
let turn = 0;
let made = 0;

type Save = import("./real").Save;

/** Histories, each on an attempt of its own; resolves with the smallest one that goes wrong. */
async function histories(runs: number, seed: number, save: Save = saveAnswers): Promise<string | undefined> {
  const property = fc.asyncProperty(fc.commands(steps, { maxCommands: 60, size: "max" }), async (commands) => {
    const real = await RealAttempt.start(people[turn++ % people.length] as string, save);
    const pen = await real.pen();
    const carried = {
      model: new AttemptModel(pen, real.deadlineAt),
      sent: [],
      pens: [pen, "none"] as [string, string],
      count: (n: number) => {
        made += n;
      },
    };
    await fc.asyncModelRun(() => ({ model: carried, real }), commands);
    await agreeAtEnd(carried, real);
    // Nothing of this history stays open for the next one of the same person.
    await real.submit();
  });
  const result = await fc.check(property, {
    numRuns: runs,
    seed,
    interruptAfterTimeLimit: 20 * 60_000,
    markInterruptAsFailure: false,
  });
  return result.failed ? `seed ${seed}: ${result.counterexample}\n${result.errorInstance}` : undefined;
}

let violation: string | undefined;
for (let seed = 20261125; made < wanted && !violation; seed++) violation = await histories(10, seed);
const counted = made;
// The control: a program that calls every fortieth save saved and forgets it has to be found out.
let calls = 0;
const forgetful: Save = async (requests) => {
  const heard = requests.map(() => ++calls % 40 !== 0);
  const stored = requests.filter((_, n) => heard[n]);
  const outcomes = stored.length > 0 ? await saveAnswers(stored) : [];
  return heard.map((one) => (one ? outcomes.shift() : { kind: "saved" }) as (typeof outcomes)[number]);
};
const control = await histories(20, 7, forgetful);
await disconnect();
process.stdout.write(
  `TOLD ${JSON.stringify({ steps: counted, violation, control, seconds: (performance.now() - began) / 1000 })}\n`,
);
