import { gunzipSync } from "node:zlib";
import { residentMb } from "../setup/program";
import { TestVisitor } from "../setup/visitor";
import { CONNECTIONS, drive } from "./drive";
import type { Measurement } from "./measurement";
import { bare, get, headers, person, rate, type Stage, thrice } from "./runs";

async function page(
  stage: Stage,
  name: string,
  target: number,
  path: (c: number) => string,
  signedIn = true,
): Promise<Measurement> {
  const trivial = await bare(stage, "/")();
  const run = await thrice(get(stage, path, { signedIn }));
  return rate(name, run, target, trivial.perSecond);
}

export async function pageRoom(stage: Stage): Promise<Measurement> {
  const rooms: string[] = [];
  for (let c = 0; c < CONNECTIONS; c++) {
    const visitor = new TestVisitor(stage.url);
    visitor.cookies.set("academy_session", person(stage, c).cookie.split("=")[1] as string);
    const started = await visitor.post(`/exams/${stage.roomSitting}/attempts`);
    rooms.push(new URL(started.headers.get("location") as string, stage.url).pathname);
  }
  return page(stage, "page.room", 500, (c) => rooms[c] as string);
}

export const pageLesson = (stage: Stage) => page(stage, "page.lesson", 500, () => stage.lesson);
export const pageHome = (stage: Stage) => page(stage, "page.home", 1500, () => "/", false);

export async function verifyJson(stage: Stage): Promise<Measurement> {
  const ceiling = await bare(stage, "/json")();
  const run = await thrice(get(stage, () => `/verify/${stage.certificate.code}.json`, { signedIn: false }));
  return rate("verify.json", run, 2000, ceiling.perSecond);
}

export async function certificatePdf(stage: Stage): Promise<Measurement> {
  const ceiling = await bare(stage, "/pdf")();
  let largest = 0;
  const run = await thrice(() =>
    drive({
      url: stage.url,
      seconds: stage.seconds,
      async round(wire) {
        const answer = await wire.request(
          "GET",
          `/certificates/${stage.certificate.code}.pdf`,
          `Cookie: ${stage.certificate.cookie}\r\n`,
        );
        largest = Math.max(largest, answer.body.length);
        return answer;
      },
    }),
  );
  const measured = rate("certificate.pdf", run, 100, ceiling.perSecond);
  const kb = largest / 1024;
  return {
    ...measured,
    target: ">= 100/s, <= 60 KB",
    ok: measured.ok && kb <= 60 && kb > 1,
    note: `${kb.toFixed(1)} KB, ${measured.note}`,
  };
}

/** Memory while pages and certificates are asked for by 64 connections at once, three times: the most that was seen. */
export async function memoryLoaded(stage: Stage): Promise<Measurement> {
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, residentMb(stage.pid));
  }, 100);
  const certificates = () =>
    drive({
      url: stage.url,
      seconds: stage.seconds,
      connections: 4,
      round: (wire) =>
        wire.request("GET", `/certificates/${stage.certificate.code}.pdf`, `Cookie: ${stage.certificate.cookie}\r\n`),
    });
  for (let i = 0; i < 3; i++)
    await Promise.all([
      get(stage, () => stage.lesson, { connections: 30 })(),
      get(stage, () => "/", { signedIn: false, connections: 30 })(),
      certificates(),
    ]);
  clearInterval(watch);
  return { name: "memory.loaded", value: most, unit: "MB", samples: 3, target: "<= 250 MB", ok: most <= 250 };
}

/** A lesson page on a first visit: the document, its styles and scripts, as gzip. */
export async function pageWeight(stage: Stage): Promise<Measurement> {
  const { Wire } = await import("./wire");
  const wire = new Wire(stage.url);
  const zip = "Accept-Encoding: gzip\r\n";
  const document = await wire.request("GET", stage.lesson, headers(stage, 0) + zip);
  const html = /content-encoding: gzip/i.test(document.headers)
    ? gunzipSync(document.body).toString()
    : document.body.toString();
  let bytes = document.body.length;
  const parts = [...html.matchAll(/(?:src|href)="(\/(?:assets|icon)[^"]+)"/g)].map((match) => match[1] as string);
  for (const part of new Set(parts)) bytes += (await wire.request("GET", part, zip)).body.length;
  wire.close();
  return {
    name: "page.weight",
    value: bytes / 1024,
    unit: "KB",
    samples: 1,
    target: "<= 150 KB",
    ok: document.status === 200 && bytes <= 150 * 1024,
    note: `document ${(document.body.length / 1024).toFixed(1)} KB gzip, ${parts.length} files`,
  };
}
