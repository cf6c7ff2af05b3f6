import { db } from "@db/client.server";
import { getPublicCycle } from "~/domains/awards/cycle/cycle.store.server";
import { XLSX } from "~/domains/files/write-workbook";
import { readVisitor } from "~/domains/people/session.server";
import type { SignedIn } from "~/domains/people/visitor";
import { readNominationFilter } from "~/flows/awards/desk/list-filter";
import { nominationWorkbook } from "~/flows/awards/desk/nomination-workbook.server";
import { recommendationForm } from "~/flows/awards/desk/recommendation-form.server";
import { translator } from "~/i18n/translate";
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

/** A file that the desk of nominations makes; who is nobody's there gets the page's 404. */
const paper = (
  address: RegExp,
  make: (
    who: SignedIn,
    named: string,
    asked: { search: URLSearchParams; cookies: string | undefined },
  ) => Promise<Paper | null>,
) =>
  plainRoute("GET, HEAD", address, async (request, response, named = "") => {
    const { visitor, setCookie } = await readVisitor(request.headers.cookie, now());
    if (setCookie) response.appendHeader("Set-Cookie", setCookie);
    if (!visitor.signedIn) {
      response.writeHead(302, { Location: `/login?redirectTo=${encodeURIComponent(request.url ?? "/")}` });
      response.end();
      return undefined;
    }
    const search = new URL(request.url ?? "/", "http://x").searchParams;
    const made = await make(visitor, named, { search, cookies: request.headers.cookie }).catch((error) => {
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

/** `GET /bureau/awards/:cycle/nominations.xlsx`: what the officer covers, as it is narrowed in the address. */
const list = paper(/^\/bureau\/awards\/([^/]+)\/nominations\.xlsx$/, async (who, slug, { search, cookies }) => {
  const officer = bureauOfficerOf(who);
  if (!officer) return null;
  const locale = readLocale(cookies);
  const cycle = await getPublicCycle(db, decodedPart(slug));
  const bytes = await nominationWorkbook(officer, cycle, readNominationFilter(search), { locale, now: now() });
  const name = `${translator(locale)("nominationDesk.workbook.file", { title: cycle.title })}.xlsx`;
  return { name, plainName: "nominations.xlsx", type: XLSX, bytes };
});

/** `GET /bureau/nominations/:nomination.pdf`: the form of recommendation, for the bureaus above the firm and the nominee. */
const form = paper(/^\/bureau\/nominations\/([^/]+)\.pdf$/, async (who, id) => {
  const made = await recommendationForm(who, id);
  return made && { ...made, plainName: "recommendation.pdf", type: "application/pdf" };
});

export const nominationPapers = [list, form];
