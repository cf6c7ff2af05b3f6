import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { OwnRegistration } from "~/flows/events/own/own-registration.server";
import type { EventView } from "~/flows/events/show-event.server";
import { RegistrationBand } from "./registration-band";

const event = { state: "ended", earnsHours: true, contact: "0551-00000000", startsAt: 0, whole: { id: "w" } };
const own = { id: "r", sessionId: null, state: "confirmed", standing: "confirmed", outcome: null, reason: null };
const text = (change: object, minutes = 0, session: { title: string; startsAt: number } | null = null) =>
  renderToStaticMarkup(
    <RegistrationBand
      event={event as EventView}
      own={{ ...own, ...change } as OwnRegistration}
      session={session}
      now={1}
      minutes={minutes}
      here
    />,
  );

it("heads a page of an event that is over by what became of the seat", () => {
  const attended = text({ outcome: "attended" }, 114);
  expect(attended).toContain("已参加，记入1小时54分");
  expect(attended).toContain('href="/me/hours"');
  expect(text({ outcome: "attended" })).not.toContain("记入");
  expect(text({ outcome: "absent" })).toContain("没有到会");
  expect(text({ outcome: "excused" })).toContain("已请假");
  expect(text({}).replaceAll("<wbr/>", "")).toContain("到会情况还没有确认");
  for (const outcome of ["attended", "absent", "excused", null]) expect(text({ outcome })).not.toContain("报名已确认");
});

it("says of who cancelled and came both at once, and of a session's seat where the rest stands", () => {
  const came = text({ state: "cancelled", standing: "cancelled", outcome: "attended" });
  expect(came).toContain("报名取消过，当天到场，已参加");
  expect(came).not.toContain("报名已取消");
  const seat = text({ sessionId: "s" }, 0, { title: "分组讨论", startsAt: 0 });
  expect(seat).toContain("“分组讨论”已经结束");
  expect(seat).toContain('href="/me/events/w"');
});
