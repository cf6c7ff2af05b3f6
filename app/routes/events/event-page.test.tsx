import { EVENT_STATES } from "@db/statuses";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { EventView } from "~/flows/events/show-event.server";
import { EventAgenda } from "./event-agenda";
import { EventFacts } from "./event-facts";

it("says that there is no agenda yet only while one may still come", () => {
  const says = (state: (typeof EVENT_STATES)[number]) =>
    renderToStaticMarkup(<EventAgenda slug="x" state={state} agenda={[]} seats={[]} choosing={false} />) !== "";
  expect(EVENT_STATES.filter(says)).toEqual(["published", "open", "closed", "running", "postponed"]);
});

it("calls its facts what one has to know before signing up only while one can", () => {
  const facts = { capacity: null, counts: { confirmed: 0, offered: 0, waiting: 0 }, admission: "open" };
  const times = { registrationOpensAt: 0, registrationClosesAt: 0 };
  const said = (word: string) => (state: (typeof EVENT_STATES)[number]) =>
    renderToStaticMarkup(<EventFacts event={{ ...facts, ...times, state } as EventView} />).includes(word);
  for (const word of ["报名须知", "报名方式", "报名截止"])
    expect(EVENT_STATES.filter(said(word))).toEqual(["published", "open", "postponed"]);
});
