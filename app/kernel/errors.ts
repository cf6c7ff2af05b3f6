import type { Verdict } from "./verdict";

/** An error the person can do something about; `status` is the HTTP status it becomes, `message` a plain line for the log. */
export class AppError extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(message);
    this.name = new.target.name;
  }
}

/** No such thing, or not yours: the two are told alike (contract: never 403 with a hint). */
export class NotFound extends AppError {
  constructor(what = "not found") {
    super(404, what);
  }
}

/** A rule refused an act that the page should not have offered; `reason` is a key under `reasons.` in the catalogue. */
export class Refused extends AppError {
  constructor(
    readonly reason: string,
    readonly values: Record<string, string | number> = {},
  ) {
    super(409, reason);
  }
}

/** Goes on where the act is possible. @throws Refused where it is not: its form is no longer offered, so no values are kept in it. */
export function insist(verdict: Verdict): void {
  if (!verdict.ok) throw new Refused(verdict.reason, verdict.values);
}

/** The database or disk has no room: nothing was kept (507, RFC 4918 §11.5). */
export class StorageFull extends AppError {
  constructor() {
    super(507, "storage is full, nothing was saved");
  }
}

/** Too many failures or a full queue: 429 or 503 with Retry-After in seconds. */
export class TryLater extends AppError {
  constructor(
    status: 429 | 503,
    readonly retryAfterSeconds: number,
    message: string,
  ) {
    super(status, message, { "Retry-After": String(retryAfterSeconds) });
  }
}

/** What went wrong, in one line for whoever runs the program: the driver's own words rather than the query around them. */
export function reasonLine(error: unknown): string {
  let deepest = error as { message?: string; code?: string; cause?: unknown; errors?: unknown[] };
  for (let next: unknown = deepest; next; next = deepest.cause ?? deepest.errors?.[0]) deepest = next as typeof deepest;
  return (deepest.message || deepest.code || String(error)).split("\n")[0] as string;
}
