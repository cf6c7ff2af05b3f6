/**
 * node scripts/run.mjs NAME ARG…: installs what is missing, then runs scripts/NAME.ts in this process with its arguments. An
 * environment that the program would not start with starts no script either.
 */
import { pathToFileURL } from "node:url";

const [name, ...rest] = process.argv.splice(2);
const script = new URL(`./${name}.ts`, import.meta.url);
await import("./ensure.mjs");
process.argv[1] = script.pathname;
process.argv.push(...rest);
const { register } = await import("tsx/esm/api");
register();
if (!rest.includes("--help")) {
  const { environmentFault } = await import("../app/kernel/config.ts");
  const fault = environmentFault(process.env);
  if (fault !== null) {
    console.error(fault);
    process.exit(1);
  }
}
await import(pathToFileURL(script.pathname).href);
