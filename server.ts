import cluster from "node:cluster";
import { chmodSync, mkdirSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { disconnect, limitPatience } from "@db/client.server";
import { migrateDatabase } from "@db/migrate.server";
import { dialect } from "@db/tables";
import type { ServerBuild } from "@remix-run/server-runtime";
import { startJobs, stopJobs } from "~/flows/clock/jobs.server";
import { databaseFault } from "~/flows/program/check-database.server";
import { prepareProgram } from "~/flows/program/prepare-program.server";
import { createFront } from "~/http/front.server";
import { holdFreePort } from "~/http/held-port.server";
import { plainRoutes } from "~/http/plain-routes.server";
import { remixAdapter } from "~/http/remix-adapter.server";
import { withAppErrors } from "~/http/route-errors.server";
import { forkWorkers, tellPrimary } from "~/http/workers.server";
import { config, environmentFault, setOrigin } from "~/kernel/config";
import { reasonLine } from "~/kernel/errors";
import { errorFields, log } from "~/kernel/log";

const SHUTDOWN_MS = 8_000;
/** A file of 10 MB may take so long over a poor line; small bodies are asked for sooner (http/body.server). */
const SLOWEST = { headersTimeout: 60_000, requestTimeout: 10 * 60_000 };
/** Far above what any page or job asks of the database, and below what a person or a proxy waits for. */
const PATIENCE = { connectMs: 10_000, answerMs: 20_000 };

/**
 * Starts the program: database, keys, content, jobs, HTTP. Prints `Ready http://HOST:PORT` on standard output once it
 * answers. With `WORKERS` > 1 (PostgreSQL only) several processes share the port and the first one runs the jobs.
 */
export async function serve(build: ServerBuild): Promise<void> {
  const fault = environmentFault(process.env);
  if (fault !== null) fatal(fault);
  if (config.workers > 1 && dialect === "sqlite") fatal("WORKERS above 1 needs PostgreSQL (DATABASE_URL=postgres://…)");
  limitPatience(PATIENCE);
  try {
    const held = config.port === 0 && config.workers === 1 ? await holdFreePort(config.host) : null;
    if (held && !process.env.APP_ORIGIN) setOrigin(`http://127.0.0.1:${held.port}`);
    if (cluster.isPrimary) {
      await prepare();
      if (config.workers > 1) return runWorkers();
    }
    await held?.release();
    await listen(build, held?.port ?? config.port);
  } catch (error) {
    log("error", "cannot start", errorFields(error));
    const line = `cannot start: ${reasonLine(error)}`;
    // Said once for all of them, by the process that forked them.
    if (cluster.isWorker) await tellPrimary({ cannot: line });
    else fatal(line);
    process.exit(1);
  }
}

async function prepare(): Promise<void> {
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  chmodSync(config.dataDir, 0o700);
  await migrateDatabase(process.cwd());
  const fault = await databaseFault();
  if (fault !== null) fatal(fault);
  await prepareProgram();
}

async function listen(build: ServerBuild, at: number): Promise<void> {
  const front = createFront(remixAdapter(withAppErrors(build)), plainRoutes, "build/client");
  const server = createServer({ maxHeaderSize: 16 * 1024, ...SLOWEST }, front);
  server.keepAliveTimeout = 65_000;
  server.on("clientError", refuseUnreadable);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(at, config.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  if (!process.env.APP_ORIGIN) setOrigin(`http://127.0.0.1:${port}`);
  startJobs({ clock: !cluster.isWorker, answers: true });

  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    log("info", "stopping", { signal });
    const force = setTimeout(() => process.exit(0), SHUTDOWN_MS);
    force.unref();
    server.close();
    server.closeIdleConnections();
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    await new Promise((resolve) => server.once("close", resolve));
    clearInterval(idle);
    await stopJobs();
    await disconnect();
    process.exit(0);
  };
  process.on("SIGTERM", () => void stop("SIGTERM"));
  process.on("SIGINT", () => void stop("SIGINT"));
  // Last: whoever reads the line may end the program at once.
  announce(port);
}

/** One clear line for what is no HTTP at all (raw bytes in an address, headers too long), where Node would send an empty 400. */
function refuseUnreadable(error: NodeJS.ErrnoException & { rawPacket?: Buffer }, socket: Duplex): void {
  if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
  const status = error.code === "HPE_HEADER_OVERFLOW" ? "431 Request Header Fields Too Large" : "400 Bad Request";
  const line = error.rawPacket?.subarray(0, 5).toString("latin1") === "HEAD " ? "" : "the request cannot be read\n";
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: text/plain; charset=utf-8\r\nX-Content-Type-Options: nosniff\r\nContent-Length: ${line.length}\r\nConnection: close\r\n\r\n${line}`,
  );
}

function runWorkers(): void {
  const workers = forkWorkers(config.workers, {
    ready(port) {
      startJobs({ clock: true, answers: false });
      announce(port);
    },
    cannot: fatal,
  });
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(0), SHUTDOWN_MS + 1_000).unref();
    await workers.stop();
    await stopJobs();
    await disconnect();
    process.exit(0);
  };
  process.on("SIGTERM", () => void stop());
  process.on("SIGINT", () => void stop());
}

function announce(port: number): void {
  if (cluster.isWorker) return void tellPrimary({ ready: port });
  const host = config.host.includes(":") ? `[${config.host}]` : config.host;
  process.stdout.write(`Ready http://${host}:${port}\n`);
}

function fatal(line: string): never {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}
