/** A real PostgreSQL server for tests and measures; see postgres.mjs. */
export function startPostgres(options?: { durable?: boolean }): Promise<{ url: string; stop(): Promise<void> }>;
