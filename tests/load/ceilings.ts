/** The barest form of what is measured, as a server of its own: `node --import tsx tests/load/ceilings.ts` prints its origin. */

import { mkdtempSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { RemixServer } from "@remix-run/react";
import { createRequestHandler, type ServerBuild } from "@remix-run/server-runtime";
import Sqlite from "better-sqlite3";
import PDFDocument from "pdfkit";
import { createElement as h } from "react";
import { renderToString } from "react-dom/server";

const file = new Sqlite(join(mkdtempSync(join(tmpdir(), "academy-bare-")), "bare.sqlite"));
file.pragma("journal_mode = WAL");
file.pragma("synchronous = FULL");
file.exec("create table answer (id integer primary key, body text)");
const insert = file.prepare("insert into answer (body) values (?)");

const trivial = {
  entry: {
    module: {
      default: (request: Request, status: number, headers: Headers, context: never) => {
        headers.set("Content-Type", "text/html");
        return new Response(renderToString(h(RemixServer, { context, url: request.url })), { status, headers });
      },
    },
  },
  routes: {
    root: {
      id: "root",
      path: "",
      module: { default: () => h("html", null, h("body", null, h("h1", null, "trivial"))) },
    },
  },
  assets: {
    routes: { root: { id: "root", module: "", hasLoader: false, hasAction: false } },
    entry: { module: "", imports: [] },
    url: "",
    version: "1",
  },
  publicPath: "/",
  assetsBuildDirectory: "",
  future: {},
  isSpaMode: false,
  mode: "production",
  basename: "/",
} as unknown as ServerBuild;
const remix = createRequestHandler(trivial, "production");

const server = createServer(async (request, response) => {
  if (request.url === "/insert") {
    let body = "";
    for await (const part of request) body += part;
    insert.run(body);
    response.end("{}");
  } else if (request.url === "/json") {
    response.setHeader("Content-Type", "application/json");
    response.end(JSON.stringify({ status: "valid", code: "0", holder: null }));
  } else if (request.url === "/pdf") {
    const page = new PDFDocument({ size: "A4" });
    const parts: Buffer[] = [];
    page.on("data", (part: Buffer) => parts.push(part));
    page.on("end", () => response.end(Buffer.concat(parts)));
    page.text("bare");
    page.end();
  } else {
    const answer = await remix(new Request(`http://127.0.0.1${request.url}`));
    response.writeHead(answer.status, { "Content-Type": "text/html" });
    response.end(await answer.text());
  }
});
server.listen(0, "127.0.0.1", () => {
  process.stdout.write(`Ready http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
