import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { MeetingView } from "~/flows/awards/decision/meeting-view.server";
import { LocaleProvider } from "~/i18n/context";
import { SettledList } from "./settled-list";

const line = (alias: string, place: number, word: object) => ({
  alias,
  place,
  name: `演示${alias}`,
  firm: "示例公司",
  category: "企业组",
  score: "80",
  departs: true,
  word: { chosen: false, reason: "", veto: null, votes: null, written: true, ...word },
});

it("names what rules somebody out with its source, and the reason that was written", () => {
  const veto = { kind: "quality-accident", source: "示例通报12号" };
  const lines = [line("甲", 1, { veto, reason: "会议决定不予评定。" }), line("乙", 2, { reason: "内容相近。" })];
  const view = { lines, chosen: 0, cap: 2 } as unknown as MeetingView;
  const said = renderToStaticMarkup(
    <LocaleProvider value="zh-CN">
      <SettledList view={view} />
    </LocaleProvider>,
  );
  expect(said).toContain("演示甲：不入选。重大质量事故：示例通报12号；会议决定不予评定。");
  expect(said).toContain("演示乙：不入选。内容相近。");
});
