import type { Measure } from "../setup/run-measures";
import { zero } from "../setup/run-measures";
import { addressOf } from "./addresses";
import { builtRoutes, sampleAddress } from "./built-routes";
import { setStage } from "./cast";

/**
 * Every built route declares a policy and keeps it, at addresses that exist and at addresses that do not: what is not public sends
 * anonymous people to sign in, and a staff desk does not exist for someone without the role.
 */
export const policy: Measure = async () => {
  const routes = await builtRoutes();
  const wrong: string[] = [];
  let samples = 0;
  const { program, visitors, things } = await setStage();
  try {
    for (const { id, path, policy: declared, hasLoader, hasAction } of routes) {
      samples++;
      if (!declared) wrong.push(`${id}: no policy`);
      if (!declared || declared === "public") continue;
      const methods = [...(hasLoader || !hasAction ? ["GET"] : []), ...(hasAction ? ["POST"] : [])];
      for (const address of [addressOf(path, things), sampleAddress(path)]) {
        for (const method of methods) {
          const send = (who: "anonymous" | "stranger") =>
            method === "GET" ? visitors[who].get(address) : visitors[who].post(address);
          const answer = await send("anonymous");
          const to = answer.headers.get("location") ?? "";
          if (answer.status !== 302 || !to.startsWith("/login"))
            wrong.push(`${method} ${address}: anonymous got ${answer.status} ${to}`);
          if (declared === "signed-in") continue;
          const staff = await send("stranger");
          if (staff.status !== 404) wrong.push(`${method} ${address}: a learner got ${staff.status}`);
        }
      }
    }
  } finally {
    await program.stop();
  }
  return zero("guards.policy", wrong.length, samples, "routes", wrong.slice(0, 10).join("; "));
};
