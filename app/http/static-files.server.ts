import { existsSync, readdirSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import express, { type Request, type Response } from "express";

/**
 * What the build left to be sent as it is, by Express: ranges, conditions, types. Only names that can be files are asked
 * for, or every page's address would be looked up on the disk; a file that is not there is `next`'s (the 404 page).
 */
export function staticFiles(assetsDir: string) {
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.use(
    "/assets",
    express.static(`${assetsDir}/assets`, { immutable: true, maxAge: "1y", index: false, redirect: false }),
  );
  app.use(express.static(`${assetsDir}/static`, { maxAge: "1h", index: false, redirect: false }));
  const names = new Set(existsSync(`${assetsDir}/static`) ? readdirSync(`${assetsDir}/static`) : []);
  return {
    has: (path: string): boolean => path.startsWith("/assets/") || names.has(path.slice(1)),
    answer: (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void): void =>
      app(request as Request, response as Response, next),
  };
}
