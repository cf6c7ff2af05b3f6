import { db } from "@db/client.server";
import type { Cycle } from "~/domains/awards/cycle/cycle";
import { getProvincesCycle, getPublicCycle } from "~/domains/awards/cycle/cycle.store.server";
import { commitmentsOf } from "~/domains/awards/decision/count.store.server";
import { findMeeting } from "~/domains/awards/decision/decision.store.server";
import { openedText } from "~/domains/awards/scores/opened-file";
import { XLSX } from "~/domains/files/write-workbook";
import { readVisitor } from "~/domains/people/session.server";
import { meetingMinutes } from "~/flows/awards/decision/minutes-pdf.server";
import { openedFile } from "~/flows/awards/decision/opened-file.server";
import { rankingWorkbook } from "~/flows/awards/decision/ranking-workbook.server";
import { type Locale, translator } from "~/i18n/translate";
import { now } from "~/kernel/clock";
import { NotFound } from "~/kernel/errors";
import { attachment } from "./attachment";
import { decodedPart } from "./decoded-part";
import { bureauOfficerOf } from "./guards.server";
import { readLocale } from "./make-context.server";
import { plainRoute } from "./plain-route";

interface Paper {
  name: string;
  plainName: string;
  type: string;
  bytes: Buffer;
}

const orNone = <T>(found: Promise<T | null>): Promise<T | null> =>
  found.catch((error) => {
    if (error instanceof NotFound) return null;
    throw error;
  });

function send(
  request: { method?: string | undefined },
  response: Parameters<Parameters<typeof plainRoute>[2]>[1],
  { name, plainName, type, bytes }: Paper,
): void {
  response.writeHead(200, {
    "Content-Type": type,
    "Content-Disposition": attachment(name, plainName),
    "Content-Length": bytes.length,
  });
  response.end(request.method === "HEAD" ? undefined : bytes);
}

/** A file of the province's about a cycle; everybody else gets the page's 404. */
const provinces = (address: RegExp, make: (cycle: Cycle, locale: Locale, number: string) => Promise<Paper | null>) =>
  plainRoute("GET, HEAD", address, async (request, response, slug = "", number = "") => {
    const { visitor, setCookie } = await readVisitor(request.headers.cookie, now());
    if (setCookie) response.appendHeader("Set-Cookie", setCookie);
    if (!visitor.signedIn) {
      response.writeHead(302, { Location: `/login?redirectTo=${encodeURIComponent(request.url ?? "/")}` });
      response.end();
      return undefined;
    }
    const officer = bureauOfficerOf(visitor);
    const cycle = officer && (await orNone(getProvincesCycle(db, officer, decodedPart(slug))));
    const made = cycle && (await orNone(make(cycle, readLocale(request.headers.cookie), number)));
    if (!made) return "elsewhere";
    send(request, response, made);
    return undefined;
  });

/** A file about a cycle for everyone. */
const anyones = (address: RegExp, make: (cycle: Cycle) => Promise<Paper | null>) =>
  plainRoute("GET, HEAD", address, async (request, response, slug = "") => {
    const cycle = await orNone(getPublicCycle(db, decodedPart(slug)));
    const made = cycle && (await make(cycle));
    if (!made) return "elsewhere";
    send(request, response, made);
    return undefined;
  });

/** `GET /bureau/awards/:cycle/ranking.xlsx`; there once names were joined to scores. */
const ranking = provinces(/^\/bureau\/awards\/([^/]+)\/ranking\.xlsx$/, async (cycle, locale) => {
  if (cycle.unblindedAt === null) return null;
  const name = `${translator(locale)("ranking.file", { title: cycle.title })}.xlsx`;
  return { name, plainName: "ranking.xlsx", type: XLSX, bytes: await rankingWorkbook(cycle, locale) };
});

/** `GET /bureau/awards/:cycle/meetings/:number/minutes.pdf`; there once its list is settled. */
const minutes = provinces(
  /^\/bureau\/awards\/([^/]+)\/meetings\/([1-9]\d{0,3})\/minutes\.pdf$/,
  async (cycle, _locale, number) => {
    const meeting = await findMeeting(db, cycle.id, Number(number));
    const made = meeting && (await meetingMinutes(cycle, meeting));
    return made && { ...made, plainName: "minutes.pdf", type: "application/pdf" };
  },
);

/** `GET /awards/:cycle/commitments.txt`: a commitment a line, sorted; from the sealing on. `sort | sha256sum` gives its hash. */
const commitments = anyones(/^\/awards\/([^/]+)\/commitments\.txt$/, async (cycle) => {
  const found = await commitmentsOf(db, cycle);
  if (!found) return null;
  const bytes = Buffer.from(found.list.map((line) => `${line}\n`).join(""));
  return { name: "commitments.txt", plainName: "commitments.txt", type: "text/plain; charset=utf-8", bytes };
});

/** `GET /awards/:cycle/opened.json`: what anyone counts again; from the first notice on. */
const opened = anyones(/^\/awards\/([^/]+)\/opened\.json$/, async (cycle) => {
  const file = await openedFile(cycle);
  if (!file) return null;
  const bytes = Buffer.from(openedText(file));
  return { name: "opened.json", plainName: "opened.json", type: "application/json; charset=utf-8", bytes };
});

export const decisionPapers = [ranking, minutes, commitments, opened];
