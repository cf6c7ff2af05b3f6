import { pipeline } from "node:stream/promises";
import { fileStore } from "~/domains/files/disk-store.server";
import { extensionOf } from "~/domains/files/file-kind";
import { readVisitor } from "~/domains/people/session.server";
import { findOpenFile, findVisibleFile } from "~/flows/file-access.server";
import { now } from "~/kernel/clock";
import { isId } from "~/kernel/ids";
import { log } from "~/kernel/log";
import { attachment } from "./attachment";
import { plainRoute } from "./plain-route";

const ADDRESS = /^\/files\/([^/]+)$/;

/** `GET /files/:file`: to whoever may see what it belongs to, always to be saved and never a page of its own; for others there is no such file. */
export const fileDownload = plainRoute("GET, HEAD", ADDRESS, async (request, response, typed = "") => {
  const { visitor, setCookie } = await readVisitor(request.headers.cookie, now());
  if (setCookie) response.appendHeader("Set-Cookie", setCookie);
  const open = visitor.signedIn || !isId(typed) ? null : await findOpenFile(typed);
  if (!visitor.signedIn && open === null) {
    response.writeHead(302, { Location: `/login?redirectTo=${encodeURIComponent(`/files/${typed}`)}` });
    response.end();
    return undefined;
  }
  const file = visitor.signedIn && isId(typed) ? await findVisibleFile(visitor, typed) : open;
  const opened = file && (await fileStore.open(file.storageName));
  if (file && !opened) log("error", "a file has no bytes", { file: file.id });
  if (!file || !opened) return "elsewhere";
  response.writeHead(200, {
    "Content-Type": file.mediaType,
    "Content-Disposition": attachment(file.fileName, `${file.id}.${extensionOf(file.fileName)}`),
    "Content-Length": opened.bytes,
    "Content-Security-Policy": "default-src 'none'; sandbox",
  });
  if (request.method === "HEAD") {
    (opened.stream as NodeJS.ReadableStream & { destroy(): void }).destroy();
    response.end();
    return undefined;
  }
  // Whoever goes away meanwhile needs no answer.
  await pipeline(opened.stream, response).catch(() => response.destroy());
  return undefined;
});
