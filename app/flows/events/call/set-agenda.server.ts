import type { SessionForm } from "~/domains/events/event/session-form";
import { addSession, changeSession, removeSession } from "~/domains/events/event/set-session.server";
import { isPublic } from "~/domains/events/event/state-questions";
import { moveRegistration } from "~/domains/events/registration/change-registration.server";
import { liveOf } from "~/domains/events/registration/comers.server";
import { unitOfSession } from "~/domains/events/registration/unit";
import { person, transact } from "~/domains/ledger/transact.server";
import type { Organizer } from "~/domains/people/proof";
import { oneAtATime } from "~/kernel/one-at-a-time";
import { fillSeats, shortenOffers } from "../seats/fill-seats.server";
import { tellSession } from "../told/tell-comers.server";

/** Puts a session into the agenda of an event of hers. @throws NotFound, Refused */
export const putSession = (by: Organizer, slug: string, form: SessionForm) =>
  transact(person(by.personId), (tx) => addSession(tx, by, slug, form));

/** Changes a session: who has a seat in it is told of another time or room, and more seats are filled. @throws NotFound, Refused */
export const changeAgenda = (by: Organizer, slug: string, sessionId: string, form: SessionForm) =>
  oneAtATime(`session ${sessionId}`, () =>
    transact(person(by.personId), async (tx) => {
      const changed = await changeSession(tx, by, slug, sessionId, form);
      if (!changed.ok || !changed.before) return changed;
      const { event, session, before } = changed;
      const moved =
        session.startsAt !== before.startsAt || session.endsAt !== before.endsAt || session.room !== before.room;
      if (moved && before.ownSeats && isPublic(event)) await tellSession(tx, event, session, "sessionChanged");
      if (!session.ownSeats) return changed;
      const unit = unitOfSession(event, session);
      await shortenOffers(tx, unit);
      await fillSeats(tx, unit);
      return changed;
    }),
  );

/** Takes a session out: its seats are given up, and who had one is told why. @throws NotFound, Refused */
export const takeOutSession = (by: Organizer, slug: string, sessionId: string, reason: string) =>
  oneAtATime(`session ${sessionId}`, () =>
    transact(person(by.personId), async (tx) => {
      const { event, session } = await removeSession(tx, by, slug, sessionId);
      await tellSession(tx, event, session, "sessionRemoved", reason);
      for (const one of await liveOf(tx, session.id))
        await moveRegistration(tx, one, "cancelled", { decidedBy: by.personId, reason });
    }),
  );
