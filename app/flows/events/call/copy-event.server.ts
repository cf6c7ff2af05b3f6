import { copyEvent, makeSeries } from "~/domains/events/event/copy-event.server";
import type { SeriesStep } from "~/domains/events/event/copy-rules";
import { person, transact } from "~/domains/ledger/transact.server";
import type { Organizer } from "~/domains/people/proof";

/** A new draft like an event of hers, at another time. @throws NotFound */
export const copyToDraft = (by: Organizer, slug: string, startsAt: number, formKey: string | null = null) =>
  transact(person(by.personId), (tx) => copyEvent(tx, by, slug, startsAt, formKey));

/** Lays out a series that begins with an event of hers. @throws NotFound */
export const layOutSeries = (by: Organizer, slug: string, form: { step: SeriesStep; many: number }) =>
  transact(person(by.personId), (tx) => makeSeries(tx, by, slug, form));
