import type { Kit } from "../columns";
import { assessmentTables } from "./assessment";
import { courseTables } from "./courses";
import { credentialTables } from "./credentials";
import { directoryTables } from "./directory";
import { peopleTables } from "./people";
import { platformTables } from "./platform";

/** Every table, for one dialect. */
export const defineSchema = (kit: Kit) => ({
  ...peopleTables(kit),
  ...directoryTables(kit),
  ...courseTables(kit),
  ...assessmentTables(kit),
  ...credentialTables(kit),
  ...platformTables(kit),
});
