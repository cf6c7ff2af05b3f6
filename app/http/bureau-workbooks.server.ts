import type { IncomingMessage, ServerResponse } from "node:http";
import { readEnterpriseFilter } from "~/domains/directory/enterprise-filter";
import { headingOf, IMPORT_COLUMNS } from "~/domains/directory/import-words";
import { writeWorkbook, XLSX } from "~/domains/files/write-workbook";
import type { BureauOfficer } from "~/domains/people/proof";
import { readVisitor } from "~/domains/people/session.server";
import { everyBureauEnterprise, MOST_EXPORTED, MOST_FOUND } from "~/flows/bureau/bureau-enterprises.server";
import { refusedRows } from "~/flows/imports/refused-rows.server";
import { getImport } from "~/flows/imports/start-import.server";
import { reasonText, translator } from "~/i18n/translate";
import { now } from "~/kernel/clock";
import { NotFound } from "~/kernel/errors";
import { isId } from "~/kernel/ids";
import { attachment } from "./attachment";
import { bureauOfficerOf } from "./guards.server";
import { readLocale } from "./make-context.server";
import { plainRoute } from "./plain-route";

const MOST = 50_000;
const WIDTHS = [36, 22, 18, 14, 10, 40, 22];

interface Workbook {
  name: string;
  plainName: string;
  bytes: Buffer;
}

/** Workbooks of the bureau's desk, each with an address of its own beside the pages. */
const workbook = (
  address: RegExp,
  make: (officer: BureauOfficer, request: IncomingMessage, place: string) => Promise<Workbook>,
) =>
  plainRoute("GET, HEAD", address, async (request: IncomingMessage, response: ServerResponse, place = "") => {
    const { visitor, setCookie } = await readVisitor(request.headers.cookie, now());
    if (setCookie) response.appendHeader("Set-Cookie", setCookie);
    if (!visitor.signedIn) {
      response.writeHead(302, { Location: `/login?redirectTo=${encodeURIComponent(request.url ?? "/")}` });
      response.end();
      return undefined;
    }
    const officer = bureauOfficerOf(visitor);
    if (!officer) return "elsewhere";
    const made = await make(officer, request, place).catch((error) => {
      if (error instanceof NotFound) return null;
      throw error;
    });
    if (!made) return "elsewhere";
    response.writeHead(200, {
      "Content-Type": XLSX,
      "Content-Disposition": attachment(`${made.name}.xlsx`, `${made.plainName}.xlsx`),
      "Content-Length": made.bytes.length,
    });
    response.end(request.method === "HEAD" ? undefined : made.bytes);
    return undefined;
  });

/** The list as it is narrowed in the address. */
const list = workbook(/^\/bureau\/enterprises\.xlsx$/, async (officer, request) => {
  const t = translator(readLocale(request.headers.cookie));
  const filter = readEnterpriseFilter(new URL(request.url ?? "/", "http://x").searchParams);
  const rows: string[][] = [];
  const most = MOST_EXPORTED;
  let more: string[][] = [];
  const left = (total: number | null) => {
    more = [
      [
        total === null
          ? t("bureau.enterprises.cut", { most: MOST_FOUND })
          : t("bureau.files.exportMost", { most, total }),
      ],
    ];
  };
  for await (const one of everyBureauEnterprise(officer, filter, { now: now(), most, left }))
    rows.push([
      ...[
        one.name,
        one.code,
        one.place,
        one.industry ? `${one.industry} ${t(`enterprises.industries.${one.industry}`)}` : "",
      ],
      one.size ? t(`enterprises.sizes.${one.size}`) : "",
      one.kinds.map((kind) => t(`enterprises.kinds.${kind}`)).join(t("ui.listWith")),
      t(one.appointed ? "bureau.enterprises.yes" : "bureau.enterprises.no"),
    ]);
  const head = [
    ...(["name", "code", "region", "industry", "size", "kinds"] as const).map((field) =>
      t(`enterprises.fields.${field}`),
    ),
    t("bureau.enterprises.columnAppointed"),
  ];
  const bytes = writeWorkbook({ name: t("bureau.files.sheet"), head, rows: [...more, ...rows], widths: WIDTHS });
  return { name: t("bureau.files.list"), plainName: "enterprises", bytes };
});

/** An empty list with our headings, and one line that shows how it is filled in. */
const template = workbook(/^\/bureau\/enterprises\/imports\/template\.xlsx$/, async (_officer, request) => {
  const t = translator(readLocale(request.headers.cookie));
  const bytes = writeWorkbook({
    name: t("bureau.files.sheet"),
    head: IMPORT_COLUMNS.map(headingOf),
    rows: [],
    widths: WIDTHS,
  });
  return { name: t("bureau.files.template"), plainName: "template", bytes };
});

/** The rows that were refused, as they were typed, with their lines and reasons behind them. */
const refused = workbook(
  /^\/bureau\/enterprises\/imports\/([^/]+)\/refused\.xlsx$/,
  async (officer, request, importId) => {
    if (!isId(importId)) throw new NotFound("import");
    const t = translator(readLocale(request.headers.cookie));
    const rows = await refusedRows(await getImport(officer, importId), MOST);
    const bytes = writeWorkbook({
      name: t("bureau.files.sheet"),
      head: [...IMPORT_COLUMNS.map(headingOf), t("bureau.imports.columnLine"), t("bureau.files.reason")],
      rows: rows.map(({ line, typed, problems }) => [
        ...IMPORT_COLUMNS.map((_, i) => typed[i] ?? ""),
        String(line),
        problems.map(({ reason, values }) => reasonText(t, { reason, ...(values && { values }) })).join("；"),
      ]),
      widths: [...WIDTHS, 8, 60],
    });
    return { name: t("bureau.files.refused"), plainName: "rows-not-imported", bytes };
  },
);

export const bureauWorkbooks = [list, template, refused];
