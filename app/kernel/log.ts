import { config } from "./config";

const LEVELS = ["debug", "info", "warn", "error"] as const;
type Level = (typeof LEVELS)[number];
const least = LEVELS.indexOf(config.logLevel as Level);

/**
 * One JSON line on standard error. JSON escapes control characters, so no value can start a line of its own.
 * Never pass passwords, tokens, answers or addresses of secret links.
 */
export function log(level: Level, event: string, fields: Record<string, unknown> = {}): void {
  if (LEVELS.indexOf(level) < least) return;
  const line = JSON.stringify({ at: new Date().toISOString(), level, event, ...fields });
  process.stderr.write(
    `${line.replace(/[\u007f-\u009f\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`)}\n`,
  );
}

/** What of an error goes into the log: its kind, message and stack, and those of its causes; never a query's parameters. */
export function errorFields(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: "not an Error" };
  return {
    name: error.name,
    message: withoutParameters(error.message),
    stack: error.stack?.replace(error.message, withoutParameters(error.message)),
    ...(error.cause !== undefined && { cause: errorFields(error.cause) }),
  };
}

/** Drizzle puts the values of a failed query after `params:`; they are people's data. */
const withoutParameters = (message: string): string => message.replace(/\nparams:[\s\S]*$/, "");
