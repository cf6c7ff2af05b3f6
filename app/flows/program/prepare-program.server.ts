import { seedAchievements } from "@db/seeds/achievements.server";
import { seedDemoAppointments } from "@db/seeds/demo-appointments.server";
import { seedDemoAwards } from "@db/seeds/demo-awards.server";
import { seedDemoClaims } from "@db/seeds/demo-claims.server";
import { seedDemoCredentials } from "@db/seeds/demo-credentials.server";
import { seedDemoDuties } from "@db/seeds/demo-duties.server";
import { seedDemoEvents } from "@db/seeds/demo-events.server";
import { seedDemoEventsAfter } from "@db/seeds/demo-events-after.server";
import { seedDemoHours } from "@db/seeds/demo-hours.server";
import { seedDemoImports } from "@db/seeds/demo-imports.server";
import { seedDemoInvitation } from "@db/seeds/demo-invitation.server";
import { seedDemoLearning } from "@db/seeds/demo-learning.server";
import { seedDemoMails } from "@db/seeds/demo-mails.server";
import { seedDemoMistakes } from "@db/seeds/demo-mistakes.server";
import { seedDemoNominations } from "@db/seeds/demo-nominations.server";
import { seedDemoNotes } from "@db/seeds/demo-notes.server";
import { seedDemoPeople } from "@db/seeds/demo-people.server";
import { seedDemoRegister } from "@db/seeds/demo-register.server";
import { seedDemoReviewedCycles } from "@db/seeds/demo-reviewed-cycles.server";
import { seedExams } from "@db/seeds/exams.server";
import { seedRegions } from "@db/seeds/regions.server";
import { ensureSigningKeys } from "~/domains/ledger/signing-keys.server";
import { isDemo } from "~/kernel/config";
import { publishAtStart } from "./publish-at-start.server";

/** What must stand before the first visitor: regions, signing keys, published content and, in a demo, its province. */
export async function prepareProgram(): Promise<void> {
  await seedRegions();
  await ensureSigningKeys();
  await publishAtStart();
  await seedAchievements();
  await seedExams();
  if (isDemo()) {
    await seedDemoPeople();
    await seedDemoLearning();
    await seedDemoNotes();
    await seedDemoMistakes();
    await seedDemoCredentials();
    await seedDemoAppointments();
    await seedDemoInvitation();
    await seedDemoDuties();
    await seedDemoImports();
    await seedDemoMails();
    await seedDemoRegister();
    await seedDemoClaims();
    await seedDemoEvents();
    await seedDemoHours();
    await seedDemoEventsAfter();
    const cycle = await seedDemoAwards();
    if (cycle) await seedDemoNominations(cycle);
    await seedDemoReviewedCycles();
  }
}
