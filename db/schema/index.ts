import type { Kit } from "../columns";
import { aftermathTables } from "./aftermath";
import { appointmentTables } from "./appointments";
import { assessmentTables } from "./assessment";
import { awardTables } from "./awards";
import { courseTables } from "./courses";
import { credentialTables } from "./credentials";
import { decisionTables } from "./decision";
import { directoryTables } from "./directory";
import { dutyTables } from "./duties";
import { eventTables } from "./events";
import { glossaryTables } from "./glossary";
import { hourTables } from "./hours";
import { juryTables } from "./jury";
import { mistakeTables } from "./mistakes";
import { nominationTables } from "./nominations";
import { noteTables } from "./notes";
import { peopleTables } from "./people";
import { platformTables } from "./platform";
import { registerTables } from "./register";
import { registrationTables } from "./registrations";

/** Every table, for one dialect. */
export const defineSchema = (kit: Kit) => ({
  ...peopleTables(kit),
  ...directoryTables(kit),
  ...appointmentTables(kit),
  ...dutyTables(kit),
  ...registerTables(kit),
  ...glossaryTables(kit),
  ...courseTables(kit),
  ...noteTables(kit),
  ...mistakeTables(kit),
  ...assessmentTables(kit),
  ...credentialTables(kit),
  ...eventTables(kit),
  ...registrationTables(kit),
  ...aftermathTables(kit),
  ...hourTables(kit),
  ...awardTables(kit),
  ...nominationTables(kit),
  ...juryTables(kit),
  ...decisionTables(kit),
  ...platformTables(kit),
});
