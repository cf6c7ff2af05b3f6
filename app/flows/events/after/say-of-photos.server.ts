import { changePhotoConsent } from "~/domains/events/after/photo-consent.server";
import { person, transact } from "~/domains/ledger/transact.server";
import type { Person } from "~/domains/people/proof";

/** She says anew whether she may be seen on photos of an event. @throws NotFound, Refused */
export const sayOfPhotos = ({ personId }: Person, registrationId: string, agrees: boolean): Promise<void> =>
  transact(person(personId), (tx) => changePhotoConsent(tx, personId, registrationId, agrees));
