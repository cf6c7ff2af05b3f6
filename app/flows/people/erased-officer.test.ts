import { db } from "@db/client.server";
import { pgKit, sqliteKit } from "@db/columns";
import { awardTables } from "@db/schema/awards";
import { decisionTables } from "@db/schema/decision";
import { juryTables } from "@db/schema/jury";
import { nominationTables } from "@db/schema/nominations";
import { dialect, tables } from "@db/tables";
import { eq, getTableColumns } from "drizzle-orm";
import { expect, it } from "vitest";
import { inTest } from "~/domains/credentials/credentials.fixture";
import { newcomer, PASSWORD } from "~/domains/people/people.fixture";
import { now } from "~/kernel/clock";
import { newId } from "~/kernel/ids";
import { erasePerson } from "./erase-person.server";

const kit = dialect === "postgresql" ? pgKit : sqliteKit;
const ofAwards = { ...awardTables(kit), ...nominationTables(kit), ...juryTables(kit), ...decisionTables(kit) };

/** Of `nomination_exhibit`, which office checked it: a word, nobody's id. */
const NOBODY = ["nominationExhibit.checkedBy"];

/** A value that a column takes, whatever it means. */
const VALUES: Record<string, () => unknown> = { number: () => 1, boolean: () => false, json: () => [] };
const some = (type: string): unknown => (VALUES[type] ?? (() => newId(now())))();

const columnsOf = (name: string) =>
  Object.entries(
    getTableColumns(tables[name as keyof typeof ofAwards] as never) as Record<
      string,
      { notNull: boolean; dataType: string }
    >,
  );

/** The columns of a table that say who did something. */
const doers = (name: string): string[] =>
  columnsOf(name)
    .filter(([column, { dataType }]) => /(By|ByPersonId)$/.test(column) && dataType === "string")
    .map(([column]) => column)
    .filter((column) => !NOBODY.includes(`${name}.${column}`));

it("an officer who is erased is in no column of the awards any more that says who did something", async () => {
  const { person } = await newcomer();
  const { personId } = person;
  const all = Object.keys(ofAwards).filter((name) => doers(name).length > 0);
  for (const name of all) {
    const needed = columnsOf(name).filter(([, { notNull }]) => notNull);
    const row = {
      ...Object.fromEntries(needed.map(([column, { dataType }]) => [column, some(dataType)])),
      ...Object.fromEntries(doers(name).map((column) => [column, personId])),
    };
    await inTest((tx) => tx.insert(tables[name as keyof typeof ofAwards] as never).values(row as never));
  }

  /** Where she stands, as `table.column`. */
  const found = async () => {
    const at: string[] = [];
    for (const name of all) {
      const table = tables[name as keyof typeof ofAwards] as never;
      for (const column of doers(name)) {
        const where = eq((getTableColumns(table) as Record<string, never>)[column] as never, personId);
        if ((await db.select().from(table).where(where)).length > 0) at.push(`${name}.${column}`);
      }
    }
    return at;
  };

  expect(await found()).toEqual(expect.arrayContaining(["expert.addedBy", "award.revokedBy", "awardMeeting.closedBy"]));
  expect(await erasePerson(person, PASSWORD, now())).toEqual({ ok: true });
  expect(await found()).toEqual([]);
});
