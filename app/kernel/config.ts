/**
 * What the environment decides (contract, section Environment), read once. `mode` is set by the command: `demo` for
 * `npm start`, `serve` for production, `test` otherwise.
 */
const env = process.env;
const number = (value: string | undefined, fallback: number) =>
  value === undefined || value === "" ? fallback : Number(value);

export const config = {
  mode: (env.ACADEMY_MODE ?? "test") as "demo" | "serve" | "dev" | "test",
  port: number(env.PORT, 3000),
  host: env.HOST ?? "127.0.0.1",
  dataDir: env.DATA_DIR ?? "./data",
  trustProxy: number(env.TRUST_PROXY, 0),
  mailUrl: env.MAIL_URL ?? "",
  workers: number(env.WORKERS, 1),
  logLevel: env.LOG_LEVEL ?? "info",
  /** Public origin; in a demo it is known once the port is (`setOrigin`). */
  origin: env.APP_ORIGIN || `http://127.0.0.1:${number(env.PORT, 3000)}`,
};

/** With `PORT=0` the origin is known only after listening. */
export function setOrigin(origin: string): void {
  config.origin = origin;
}

export const isDemo = (): boolean => config.mode === "demo" || config.mode === "dev";

/** What is wrong with the environment, in one line; null when the program can start with it. */
export function environmentFault(given: Record<string, string | undefined>): string | null {
  const whole = (name: string, least: number, most: number): string | null => {
    const text = given[name] ?? "";
    const fits = text === "" || (/^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most);
    return fits ? null : `${name} is a whole number from ${least} to ${most}, not ${text}`;
  };
  return (
    whole("PORT", 0, 65_535) ??
    whole("WORKERS", 1, 64) ??
    whole("TRUST_PROXY", 0, 10) ??
    originFault(given.APP_ORIGIN ?? "") ??
    databaseUrlFault(given.DATABASE_URL ?? "") ??
    mailFault(given.MAIL_URL ?? "")
  );
}

/**
 * What is no PostgreSQL address must not fall back to SQLite: people's data would lie where nobody looks. Its text holds a
 * password and is not told. A socket's folder may stand for the host (`?host=/run/postgresql`).
 */
function databaseUrlFault(text: string): string | null {
  if (text === "") return null;
  const wanted = "postgres://USER:PASSWORD@HOST:PORT/NAME";
  if (!/^postgres(ql)?:\/\//.test(text)) return `DATABASE_URL starts with postgres:// or postgresql:// (${wanted})`;
  if (!URL.canParse(text)) return `DATABASE_URL cannot be read: ${wanted}, special characters %-escaped`;
  const { hostname, searchParams } = new URL(text);
  return hostname || searchParams.get("host") ? null : `DATABASE_URL names no host: ${wanted}`;
}

/** Its text holds a password and is not told. */
function mailFault(text: string): string | null {
  if (text === "") return null;
  if (!/^smtps?:\/\/./.test(text)) return "MAIL_URL starts with smtp:// or smtps://";
  return URL.canParse(text)
    ? null
    : "MAIL_URL cannot be read: smtp://USER:PASSWORD@HOST:PORT, special characters %-escaped";
}

function originFault(text: string): string | null {
  if (text === "" || (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text))
    return null;
  return `APP_ORIGIN is https://HOST without a path or a slash at the end, not ${text.replace(/\/\/.*@/, "//…@")}`;
}
