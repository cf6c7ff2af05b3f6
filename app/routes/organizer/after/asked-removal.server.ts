import { json, type LoaderFunctionArgs } from "@remix-run/node";
import type { Event } from "~/domains/events/event/event";
import { organizersEvent } from "~/http/named-event.server";
import { translator } from "~/i18n/translate";
import { titleOf } from "~/routes/page-title";

/** What can be taken down from an event for a reason. */
export type Removed = "materials" | "photos";

/** For the loader of a page that asks why something is taken down. `find` looks for it within the event and says what it is called. @throws NotFound */
export async function askedRemoval(args: LoaderFunctionArgs, what: Removed, find: (event: Event) => Promise<string>) {
  const { event } = await organizersEvent(args);
  const named = await find(event);
  const { locale } = args.context;
  const heading = translator(locale)(`after.${what}.removeTitle`, { title: named });
  const { slug, title } = event;
  return json({ event: { slug, title }, heading, title: titleOf(locale, heading) });
}
