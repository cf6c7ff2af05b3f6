import type { ConsentPurpose } from "@db/statuses";
import { unpublishAll } from "~/domains/appointments/publish-appointment.server";
import { withdraw } from "~/domains/people/change-consent.server";
import type { Person } from "~/domains/people/proof";
import type { Verdict } from "~/kernel/verdict";

/** She withdraws a consent with all that rests on it: without the public register none of her appointments stands there. */
export const withdrawOwnConsent = (who: Person, purpose: ConsentPurpose): Promise<Verdict> =>
  withdraw(who, purpose, async (tx) => {
    if (purpose === "public-register") await unpublishAll(tx, who);
  });
