/** npm run admin -- create-admin NAME: the first administrator of a new site, or one more when nobody can sign in. */

import { readName } from "../app/domains/people/person-name";
import { reasonText, translator } from "../app/i18n/translate";
import { config } from "../app/kernel/config";
import { formatTime } from "../app/kernel/instant-format";
import { requireDatabase } from "./command-line";

const HELP = `npm run admin -- create-admin NAME   makes an administrator called NAME and prints a link that works once, for an hour;
                                     on it she chooses the mobile number or e-mail and the password she signs in with

The database is that of DATA_DIR or DATABASE_URL: give the command the same ones as npm run serve, which must have been
started on it once. The link begins with APP_ORIGIN (here ${config.origin}): give it that too.
Asked again for the same NAME before the link was used, only the newest link works.`;

const [command, ...words] = process.argv.slice(2);
const name = words.join(" ");

if (command === "--help" || command === "help" || words.includes("--help")) console.log(HELP);
else if (command === undefined) fail(HELP);
else if (command !== "create-admin") fail(`no such command: ${command}; see npm run admin -- --help`);
else if (name.trim() === "")
  fail("create-admin needs the name of the administrator: npm run admin -- create-admin 张三");
else if (name.startsWith("-")) fail(`no such option: ${name}; see npm run admin -- --help`);
else await createAdministrator();

async function createAdministrator(): Promise<void> {
  const read = readName(name);
  if (!read.ok) return fail(`not a name: ${reasonText(translator("en"), read)}`);
  await requireDatabase();
  try {
    const { disconnect } = await import("../db/client.server");
    const { prepareAdministrator } = await import("../app/domains/people/prepare-administrator.server");
    const made = await prepareAdministrator(name);
    await disconnect();
    if (!made.ok) return fail(reasonText(translator("en"), made));
    console.error(`for ${read.name}, works once, until ${formatTime(made.expiresAt)} (Asia/Shanghai):`);
    if (!process.env.APP_ORIGIN)
      console.error(`APP_ORIGIN is not set: the link assumes that the site is at ${config.origin}`);
    console.log(`${config.origin}/setup/${made.token}`);
  } catch (error) {
    fail(`create-admin failed: ${(error as Error).message.split("\n", 1)[0]}`);
  }
}

function fail(line: string): void {
  console.error(line);
  process.exitCode = 1;
}
