import type { ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { db } from "@db/client.server";
import { type Cycle, overSince } from "~/domains/awards/cycle/cycle";
import { getProvincesCycle, getPublicCycle } from "~/domains/awards/cycle/cycle.store.server";
import { findKeptArchive } from "~/domains/awards/honour/kept-archive.server";
import { fileStore } from "~/domains/files/disk-store.server";
import { XLSX } from "~/domains/files/write-workbook";
import type { BureauOfficer } from "~/domains/people/proof";
import { readVisitor } from "~/domains/people/session.server";
import { cycleArchive } from "~/flows/awards/honour/archive/archive-file.server";
import { statisticsWorkbook } from "~/flows/awards/honour/statistics/statistics-workbook.server";
import { translator } from "~/i18n/translate";
import { now } from "~/kernel/clock";
import { NotFound } from "~/kernel/errors";
import { attachment } from "./attachment";
import { decodedPart } from "./decoded-part";
import { bureauOfficerOf } from "./guards.server";
import { readLocale } from "./make-context.server";
import { plainRoute } from "./plain-route";

interface Asked {
  officer: BureauOfficer;
  slug: string;
  cookies: string | undefined;
  head: boolean;
}

/** A file about a cycle for an officer; who is none, or has no such cycle, gets the page's 404. */
const paper = (address: RegExp, send: (response: ServerResponse, asked: Asked) => Promise<void>) =>
  plainRoute("GET, HEAD", address, async (request, response, typed = "") => {
    const { visitor, setCookie } = await readVisitor(request.headers.cookie, now());
    if (setCookie) response.appendHeader("Set-Cookie", setCookie);
    if (!visitor.signedIn) {
      response.writeHead(302, { Location: `/login?redirectTo=${encodeURIComponent(request.url ?? "/")}` });
      response.end();
      return undefined;
    }
    const officer = bureauOfficerOf(visitor);
    if (!officer) return "elsewhere";
    const asked = {
      officer,
      slug: decodedPart(typed),
      cookies: request.headers.cookie,
      head: request.method === "HEAD",
    };
    return send(response, asked).then(
      () => undefined,
      (error) => {
        if (error instanceof NotFound) return "elsewhere" as const;
        throw error;
      },
    );
  });

/**
 * `GET /bureau/awards/:cycle/archive.zip`: for the province; of a cycle that is not over yet there is none. Of a closed one it is the file that is kept, whose hash
 * is in the log, and while that is being made the page says so; before, it is made while it is sent.
 */
const archive = paper(/^\/bureau\/awards\/([^/]+)\/archive\.zip$/, async (response, { officer, slug, head }) => {
  const cycle = over(await getProvincesCycle(db, officer, slug));
  const kept = cycle.archivedAt === null ? null : await findKeptArchive(db, cycle);
  const found = kept && (await fileStore.open(kept.storageName));
  if (cycle.archivedAt !== null && !found) {
    response.writeHead(302, { Location: `/bureau/awards/${encodeURIComponent(cycle.slug)}/archive` });
    response.end();
    return;
  }
  const pieces = found
    ? found.stream
    : Readable.from((await cycleArchive(officer, cycle, now())).pieces, { objectMode: false });
  response.writeHead(200, {
    "Content-Type": "application/zip",
    "Content-Disposition": attachment(`${cycle.title}.zip`, `${cycle.slug}.zip`),
    ...(kept && { "Content-Length": kept.bytes, ETag: `"${kept.sha256}"` }),
  });
  if (head) {
    pieces.destroy();
    response.end();
    return;
  }
  // Whoever goes away meanwhile needs no answer; a part that fails breaks the file off, so that nobody takes it for whole.
  await pipeline(pieces, response).catch((error) => {
    response.destroy();
    if ((error as { code?: string }).code !== "ERR_STREAM_PREMATURE_CLOSE") throw error;
  });
});

function over(cycle: Cycle): Cycle {
  if (overSince(cycle) === null) throw new NotFound("archive of a cycle that is not over");
  return cycle;
}

/** `GET /bureau/awards/:cycle/statistics.xlsx`: the figures of what the officer covers. */
const statistics = paper(
  /^\/bureau\/awards\/([^/]+)\/statistics\.xlsx$/,
  async (response, { officer, slug, cookies, head }) => {
    const locale = readLocale(cookies);
    const cycle = await getPublicCycle(db, slug);
    const bytes = await statisticsWorkbook(officer, cycle, { locale, now: now() });
    const name = `${translator(locale)("honours.statistics.file", { title: cycle.title })}.xlsx`;
    response.writeHead(200, {
      "Content-Type": XLSX,
      "Content-Disposition": attachment(name, "statistics.xlsx"),
      "Content-Length": bytes.length,
    });
    response.end(head ? undefined : bytes);
  },
);

export const honourPapers = [archive, statistics];
