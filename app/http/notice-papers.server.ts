import { db } from "@db/client.server";
import type { Cycle } from "~/domains/awards/cycle/cycle";
import { getPublicCycle } from "~/domains/awards/cycle/cycle.store.server";
import { noticesOf } from "~/domains/awards/notice/notice.store.server";
import { listText } from "~/domains/awards/notice/notice-list";
import { XLSX } from "~/domains/files/write-workbook";
import { noticePaper } from "~/flows/awards/notice/shown/notice-paper.server";
import { namedNotice } from "~/flows/awards/notice/shown/notice-view.server";
import { noticeWorkbook } from "~/flows/awards/notice/shown/notice-workbook.server";
import type { Locale } from "~/i18n/translate";
import { now } from "~/kernel/clock";
import { NotFound } from "~/kernel/errors";
import { attachment } from "./attachment";
import { decodedPart } from "./decoded-part";
import { readLocale } from "./make-context.server";
import { readNumber } from "./named-notice.server";
import { plainRoute } from "./plain-route";

interface Paper {
  name: string;
  plainName: string;
  type: string;
  bytes: Buffer;
}

/** A file of a public notice, for anybody; of the one that stands, or of an earlier one by its number. */
const paper = (address: RegExp, make: (cycle: Cycle, number: number | null, locale: Locale) => Promise<Paper>) =>
  plainRoute("GET, HEAD", address, async (request, response, slug = "", typed) => {
    const number = async () => (typed === undefined ? null : readNumber(typed));
    const made = await getPublicCycle(db, decodedPart(slug))
      .then(async (cycle) => make(cycle, await number(), readLocale(request.headers.cookie)))
      .catch((error) => {
        if (error instanceof NotFound) return null;
        throw error;
      });
    if (!made) return "elsewhere";
    response.writeHead(200, {
      "Content-Type": made.type,
      "Content-Disposition": attachment(made.name, made.plainName),
      "Content-Length": made.bytes.length,
    });
    response.end(request.method === "HEAD" ? undefined : made.bytes);
    return undefined;
  });

/** `GET /notices/:cycle/list.json`: the bytes whose SHA-256 is the hash on the page. */
const list = paper(/^\/notices\/([^/]+)(?:\/(\d+))?\/list\.json$/, async (cycle, number) => {
  const notice = namedNotice(await noticesOf(db, cycle.id), number);
  const bytes = Buffer.from(listText(notice.list ?? []));
  return { name: "list.json", plainName: "list.json", type: "application/json; charset=utf-8", bytes };
});

/** `GET /notices/:cycle.pdf`: the notice as it is put up on paper. */
const print = paper(/^\/notices\/([^/]+?)(?:\/(\d+))?\.pdf$/, async (cycle, number) => ({
  ...(await noticePaper(cycle, number)),
  plainName: "notice.pdf",
  type: "application/pdf",
}));

/** `GET /notices/:cycle.xlsx`: its list. */
const workbook = paper(/^\/notices\/([^/]+?)(?:\/(\d+))?\.xlsx$/, async (cycle, number, locale) => ({
  ...(await noticeWorkbook(cycle, number, { locale, now: now() })),
  plainName: "notice.xlsx",
  type: XLSX,
}));

export const noticePapers = [list, print, workbook];
