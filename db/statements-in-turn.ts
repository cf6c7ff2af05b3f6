import type pg from "pg";

/**
 * What a transaction says to its connection, one statement after the other: the driver has its own queue for those that are said
 * at once, and gives it up with version 9. Once one has failed PostgreSQL refuses all that follow, and so does this without asking;
 * what comes after the end would stand in the next transaction of that connection, and is refused as well.
 */
export class StatementsInTurn {
  private last: Promise<unknown> = Promise.resolve();
  private refused: Error | null = new Error("no transaction is open here");

  constructor(private readonly client: pg.PoolClient) {}

  /** For a transaction that has just begun. */
  open(): void {
    this.refused = null;
  }

  /** Resolves when nothing is under way any more. */
  async end(): Promise<void> {
    this.refused ??= new Error("the transaction is over");
    await this.last.catch(() => {});
  }

  /** The signature that Drizzle calls. */
  query(statement: pg.QueryConfig, values?: unknown[]): Promise<pg.QueryResult> {
    const asked = this.last.then(() => {
      if (this.refused) throw this.refused;
      return this.client.query(statement, values).catch((error) => {
        this.refused ??= error;
        throw error;
      });
    });
    this.last = asked.catch(() => {});
    return asked;
  }
}
