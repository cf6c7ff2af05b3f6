import { randomUUID } from "node:crypto";
import type { AttemptState } from "../setup/visitor";
import { headersOf, type SignedInPerson } from "./crowd";
import { CONNECTIONS, drive } from "./drive";
import type { Measurement } from "./measurement";
import { bare, headers, rate, type Stage, thrice } from "./runs";
import type { Wire, WireAnswer } from "./wire";

/** Starts (or resumes) an attempt and reads its room. */
async function enterRoom(wire: Wire, head: string, sitting: string): Promise<AttemptState> {
  const started = await wire.request("POST", `/exams/${sitting}/attempts`, head);
  const room = /\r\nlocation: (\S+)/i.exec(started.headers)?.[1];
  if (!room)
    throw new Error(`starting ${sitting} answered ${started.status}: ${started.body.toString().slice(0, 300)}`);
  const { body } = await wire.request("GET", room, head);
  const found = /id="attempt-state">([\s\S]*?)<\/script>/.exec(body.toString());
  if (!found) throw new Error(`no attempt-state in ${room}`);
  return JSON.parse(found[1] as string) as AttemptState;
}

export async function saveDurable(stage: Stage): Promise<Measurement> {
  const insert = await bare(
    stage,
    "/insert",
    JSON.stringify({ response: { choices: ["a"] }, revision: 1, key: randomUUID() }),
  )();
  const rooms = new Map<number, AttemptState>();
  const revision = new Map<number, number>();
  const run = await thrice(() =>
    drive({
      url: stage.url,
      seconds: stage.seconds,
      warmUp: 3,
      async round(wire, c): Promise<WireAnswer> {
        let room = rooms.get(c);
        if (!room) {
          room = await enterRoom(wire, headers(stage, c), "mock");
          rooms.set(c, room);
          revision.set(c, Math.max(...room.items.map((item) => item.revision)));
        }
        const n = (revision.get(c) as number) + 1;
        revision.set(c, n);
        const item = room.items[n % room.items.length] as AttemptState["items"][number];
        const choice = item.choices[n % item.choices.length] as { id: string };
        return wire.request(
          "PUT",
          `/attempts/${room.attempt}/responses/${item.id}`,
          `${headers(stage, c)}Content-Type: application/json\r\n`,
          JSON.stringify({ revision: n, key: randomUUID(), pen: room.pen, response: { choices: [choice.id] } }),
        );
      },
    }),
  );
  return rate("save.durable", run, 5000, insert.perSecond, { p95: 30 });
}

export async function journey(stage: Stage): Promise<Measurement> {
  const run = await thrice(() =>
    drive({
      url: stage.url,
      seconds: Math.max(5, stage.seconds),
      warmUp: 0,
      async round(wire, c) {
        const head = headersOf((stage.people[CONNECTIONS + c] as SignedInPerson).cookie, stage.url);
        const room = await enterRoom(wire, head, "mock");
        for (const item of room.items.slice(0, 50)) {
          const saved = await wire.request(
            "PUT",
            `/attempts/${room.attempt}/responses/${item.id}`,
            `${head}Content-Type: application/json\r\n`,
            JSON.stringify({
              revision: item.revision + 1,
              key: randomUUID(),
              pen: room.pen,
              response: { choices: [(item.choices[0] as { id: string }).id] },
            }),
          );
          if (saved.status !== 200) return saved;
        }
        const submitted = await wire.request("POST", `/attempts/${room.attempt}/submission`, head);
        if (submitted.status !== 302) return submitted;
        return wire.request("GET", `/attempts/${room.attempt}/report`, head);
      },
    }),
  );
  return rate("journey", run, 40);
}
