import { join } from "node:path";
import Database from "better-sqlite3";
import type { Program, ProgramOptions } from "../setup/program";
import { TestVisitor } from "../setup/visitor";
import { addAfter } from "./after-things";
import { addAwards } from "./award-things";
import { addPeople } from "./cast-people";
import { addDecisions } from "./decision-things";
import { startDemo } from "./demo-folder";
import { addDuties } from "./duty-things";
import { addEvents } from "./event-things";
import { addFiles } from "./file-things";
import { addHonours } from "./honour-things";
import { addJury } from "./juror-things";
import { addJuries } from "./jury-things";
import { addNominationDesk } from "./nomination-desk-things";
import { addNominations } from "./nomination-things";
import { addNotices } from "./notice-things";
import { addOrganized } from "./organizer-things";
import { addRows } from "./owner-rows";
import { makeThings, type Things } from "./owner-things";

/** Everyone who knocks: demo accounts, and some more whose scope is another's (product.md, "Who sees what"). */
export const CAST = {
  anonymous: null,
  owner: "graduate",
  stranger: "director",
  enterprise: "enterprise",
  "enterprise of another firm": "enterprise-elsewhere",
  organizer: "organizer",
  "organizer of another region": "organizer-elsewhere",
  editor: "editor",
  juror: "juror1",
  "another juror": "juror2",
  examiner: "examiner",
  "examiner of the sitting": "examiner-here",
  "examiner of another sitting": "examiner-elsewhere",
  "county of the owner": "county",
  "county beside it": "county-beside",
  "city above it": "city",
  "city beside that": "city-beside",
  "province above all": "province",
  "role that ended": "ended",
  admin: "admin",
} as const;
export type Who = keyof typeof CAST;
export const EVERYONE = Object.keys(CAST) as Who[];

export interface Stage {
  program: Program;
  visitors: Record<Who, TestVisitor>;
  things: Things;
}

/** Starts a demo with the whole cast signed in and the owner's things made. */
export async function setStage(options: Omit<ProgramOptions, "dataDir"> = {}): Promise<Stage> {
  const program = await startDemo(options);
  try {
    prepare(program.dataDir);
    const visitors = {} as Record<Who, TestVisitor>;
    for (const [who, account] of Object.entries(CAST)) {
      const visitor = new TestVisitor(program.url);
      visitors[who as Who] = account ? await visitor.signIn(account) : visitor;
    }
    // A second sign-in of the owner's, so that she has one to end.
    await new TestVisitor(program.url).signIn(CAST.owner);
    return { program, visitors, things: await makeThings(program, visitors.owner) };
  } catch (error) {
    await program.stop();
    throw error;
  }
}

function prepare(dataDir: string): void {
  const database = new Database(join(dataDir, "academy.sqlite"), { timeout: 10_000 });
  addPeople(database);
  addRows(database);
  addDuties(database);
  addEvents(database);
  addOrganized(database);
  addNominations(database);
  addFiles(database, dataDir);
  addAfter(database);
  addNominationDesk(database);
  addAwards(database);
  addHonours(database);
  addNotices(database);
  addJuries(database);
  addDecisions(database);
  addJury(database, dataDir);
  database.close();
}
