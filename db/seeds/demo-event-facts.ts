import type { Admission, EventMode } from "../statuses";

/** What an event of the demonstration is; days are counted from today, hours are of Shanghai. */
export interface DemoEvent {
  key: string;
  kind: string;
  title: string;
  summary: string;
  description?: string;
  mode?: EventMode;
  /** Days from today, the hour it begins, and how long it lasts. */
  day: number;
  from: string;
  minutes: number;
  capacity: number | null;
  admission?: Admission;
  /** Sign-up opens and ends so many days before the beginning. */
  opens?: number;
  closes?: number;
  /** How many learners sign up, in their order, beginning with which. */
  learners?: [number, number];
  agenda?: readonly DemoSession[];
  questions?: readonly DemoQuestion[];
}

export interface DemoSession {
  title: string;
  room: string | null;
  /** Minutes after the beginning, and how long. */
  at: number;
  minutes: number;
  speakers: string;
  /** Seats of its own. */
  seats?: number;
}

export interface DemoQuestion {
  label: string;
  kind: "line" | "lines" | "one" | "several" | "yes-no";
  choices?: string[];
  required?: boolean;
}

const HALF_DAY: readonly DemoSession[] = [
  { title: "签到和开场", room: "二楼会议室", at: 0, minutes: 20, speakers: "演示主持人" },
  {
    title: "企业标准体系怎样落到班组",
    room: "二楼会议室",
    at: 20,
    minutes: 60,
    speakers: "演示主讲人甲，示例机械有限公司标准总监",
  },
  { title: "车间观摩：工位上的标准", room: "一号车间", at: 90, minutes: 45, speakers: "演示主讲人乙", seats: 4 },
  { title: "分组讨论：标准谁来写", room: "三楼小会议室", at: 90, minutes: 45, speakers: "演示主讲人丙", seats: 12 },
  { title: "小结", room: "二楼会议室", at: 140, minutes: 40, speakers: "" },
];
const ASKED: readonly DemoQuestion[] = [
  { label: "想交流的问题", kind: "line", required: true },
  { label: "午餐", kind: "one", choices: ["需要", "不需要", "需要，清真"] },
];

export const DEMO_EVENTS: readonly DemoEvent[] = [
  {
    key: "draft",
    kind: "on-the-spot",
    title: "示例园区标准化现场会",
    summary: "",
    day: 11,
    from: "09:00",
    minutes: 180,
    capacity: 60,
  },
  {
    key: "published",
    kind: "presentation",
    title: "示例成果发布：一页纸的企业标准",
    mode: "hybrid",
    day: 35,
    summary: "五家企业发布把标准写短、写清楚的做法，现场和线上都能参加。",
    from: "14:00",
    minutes: 150,
    capacity: 120,
    opens: 30,
    closes: 2,
  },
  {
    key: "open",
    kind: "exchange",
    title: "示例机械企业标准化经验交流会",
    day: 12,
    from: "14:00",
    minutes: 180,
    summary: "三家企业讲标准怎样落到班组，下半场分组，可以去车间看。",
    capacity: 12,
    closes: 2,
    description: "适合刚开始建标准体系的企业。\n\n请带上一份正在用的作业指导书，分组时互相看。",
    learners: [0, 15],
    agenda: HALF_DAY,
    questions: ASKED,
  },
  {
    key: "approval",
    kind: "observation",
    title: "示例食品企业观摩会",
    day: 16,
    from: "09:00",
    minutes: 150,
    summary: "看一条产线怎样按标准检验，名额少，由组织者确认名单。",
    capacity: 20,
    admission: "approval",
    learners: [20, 9],
    questions: [{ label: "本企业的产品", kind: "line", required: true }],
  },
  {
    key: "invitation",
    kind: "seminar",
    title: "示例团体标准研讨会",
    day: 20,
    from: "09:30",
    minutes: 180,
    summary: "受邀企业一起讨论团体标准草案。",
    capacity: 30,
    admission: "invitation",
  },
  {
    key: "closed",
    kind: "seminar",
    title: "示例电缆企业标准比对研讨会",
    day: 2,
    from: "14:00",
    minutes: 120,
    summary: "同一种产品，几家企业的标准差在哪里。",
    capacity: 8,
    closes: 3,
    learners: [30, 10],
  },
  {
    key: "series",
    kind: "training",
    title: "示例标准总监培训班",
    day: 9,
    from: "08:30",
    minutes: 200,
    summary: "每月一次，讲一个专题。",
    capacity: 40,
    learners: [42, 6],
  },
  {
    key: "night",
    kind: "exchange",
    title: "示例夜班答疑：标准在夜班怎样执行",
    mode: "online",
    day: 10,
    summary: "给夜班负责人开的线上答疑，跨零点。",
    from: "23:30",
    minutes: 60,
    capacity: null,
    learners: [50, 4],
  },
  {
    key: "postponed",
    kind: "study-visit",
    title: "示例长三角标准化考察",
    day: 8,
    from: "08:00",
    minutes: 480,
    summary: "看两家企业的标准化现场，当天往返。",
    capacity: 25,
    learners: [56, 7],
  },
  {
    key: "cancelled",
    kind: "training",
    title: "示例标准编写短训",
    day: 6,
    from: "14:00",
    minutes: 120,
    summary: "用GB/T 1.1写一份企业标准。",
    capacity: 20,
    learners: [64, 3],
  },
];

/** Those whose time has come: made beforehand and then moved to where they stand. Days before today. */
export const DEMO_PAST: readonly (DemoEvent & { came: number })[] = [
  {
    key: "running",
    kind: "on-the-spot",
    title: "示例阀门企业标准化现场会",
    day: 0,
    from: "",
    minutes: 240,
    summary: "在车间看标准怎样用。",
    capacity: 30,
    learners: [70, 12],
    came: 9,
  },
  {
    key: "ended",
    kind: "exchange",
    title: "示例化工企业标准查新交流会",
    day: -2,
    from: "14:00",
    minutes: 150,
    summary: "标准更替以后，企业怎样跟上。",
    capacity: 30,
    learners: [82, 10],
    came: 8,
  },
  {
    key: "summarised",
    kind: "exchange",
    title: "示例电子企业标准化交流会",
    day: -20,
    from: "09:00",
    summary: "检验规程怎样写得让人照着做。",
    minutes: 180,
    capacity: 40,
    learners: [92, 12],
    came: 11,
  },
  {
    key: "archived",
    kind: "seminar",
    title: "示例新材料企业标准研讨会",
    day: -75,
    from: "14:00",
    minutes: 135,
    summary: "新产品没有国家标准时，企业标准怎样定。",
    capacity: 30,
    learners: [104, 9],
    came: 9,
  },
];

/** Of another region, whose events the demo's organizer does not see. */
export const DEMO_ELSEWHERE: readonly DemoEvent[] = [
  {
    key: "wuhu",
    kind: "exchange",
    title: "示例汽车零部件企业标准化交流会",
    day: 14,
    from: "14:00",
    minutes: 150,
    summary: "供应链上的企业怎样用同一份标准。",
    capacity: 50,
    learners: [10, 5],
  },
  {
    key: "wuhu-online",
    kind: "training",
    title: "示例线上讲座：企业标准自我声明公开",
    mode: "online",
    day: 5,
    summary: "公开什么，不公开什么，怎样填。",
    from: "19:00",
    minutes: 90,
    capacity: null,
    learners: [16, 4],
  },
];
