import type { CalendarEvent, EntryPlace } from "./event-entry";

/** An event in Shanghai from 23:30 to 00:30, called by invented people. */
export const nightEvent: CalendarEvent = {
  id: "019aa000-0000-7000-8000-000000000001",
  slug: "night-shift",
  title: "夜班作业怎样按标准交接",
  summary: "看一次真实的交接班，再一起谈。",
  mode: "on-site",
  venue: "示例仪表有限公司二楼会议室",
  address: "合肥市蜀山区示例路8号",
  startsAt: Date.UTC(2026, 11, 31, 15, 30),
  endsAt: Date.UTC(2026, 11, 31, 16, 30),
  organizerName: "合肥市市场监督管理局（演示）",
  contact: "王工，0551-00000000",
  sequence: 3,
  createdAt: Date.UTC(2026, 10, 1),
  changedAt: Date.UTC(2026, 10, 20, 1, 2, 3),
  publishedAt: Date.UTC(2026, 10, 2),
  postponedAt: null,
  cancelledAt: null,
};

export const place: EntryPlace = {
  locale: "zh-CN",
  origin: "https://academy.example.cn",
  sender: "no-reply@academy.example.cn",
  kind: "观摩会",
};
