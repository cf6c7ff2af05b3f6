/**
 * The drawn signs, on a grid of 24 with a stroke of 1.75. `d` is stroked, `fill` is filled; both in the colour of the text.
 * One path a sign keeps a page of fifty icons cheap to render.
 */
const ring = "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z";
const sheet = "M6 3.5h8l4 4v13H6zM14 3.5v4h4";
const bust = "M12 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM5 20.5c.5-4 3.5-6 7-6s6.5 2 7 6";

export const iconPaths = {
  "check-circle": { d: `${ring}M8 12.2l2.9 2.9 5.3-5.7` },
  check: { d: "M5 12.5l4.7 4.7L19 7.3" },
  circle: { d: ring },
  half: { d: ring, fill: "M12 3a9 9 0 0 1 0 18z" },
  clock: { d: `${ring}M12 7.2V12l3.2 2.2` },
  warning: { d: "M12 4.2 21.3 20H2.7zM12 10v4.6M12 17.1v.3" },
  "cross-circle": { d: `${ring}M9 9l6 6M15 9l-6 6` },
  cross: { d: "M6 6l12 12M18 6 6 18" },
  info: { d: `${ring}M12 11v5.5M12 7.6v.3` },
  pencil: { d: "M4 20l1.2-4.6L16.3 4.3a1.5 1.5 0 0 1 2.1 0l1.3 1.3a1.5 1.5 0 0 1 0 2.1L8.6 18.8zM13.8 6.8l3.4 3.4" },
  book: {
    d: "M12 6.3C10 5 7 4.5 3.5 4.5v13.8c3.5 0 6.5.5 8.5 1.8 2-1.3 5-1.8 8.5-1.8V4.5C17 4.5 14 5 12 6.3zM12 6.3v13.8",
  },
  calendar: { d: "M4 6h16v14.5H4zM4 10.5h16M8 3.2V8M16 3.2V8" },
  person: { d: bust },
  people: {
    d: "M9 5a3.2 3.2 0 1 0 0 6.4A3.2 3.2 0 0 0 9 5zM2.7 19.5c.4-3.5 3-5.3 6.3-5.3s5.9 1.8 6.3 5.3M15.5 5.3a3.2 3.2 0 0 1 0 5.8M17.5 14.5c2.2.6 3.6 2.3 3.9 5",
  },
  menu: { d: "M4 7h16M4 12h16M4 17h16" },
  search: { d: "M10.5 4.5a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM15 15l5 5" },
  download: { d: "M12 4v11.2M7.3 10.7l4.7 4.7 4.7-4.7M4.5 20h15" },
  upload: { d: "M12 15.4V4.2M7.3 8.7 12 4l4.7 4.7M4.5 20h15" },
  bookmark: { d: "M6.5 4h11v16.5L12 16.2l-5.5 4.3z" },
  "bookmark-filled": { d: "M6.5 4h11v16.5L12 16.2l-5.5 4.3z", fill: "M6.5 4h11v16.5L12 16.2l-5.5 4.3z" },
  flag: { d: "M6 21V4h12.5l-3.2 4.2 3.2 4.3H6" },
  "chevron-right": { d: "M9 5l7 7-7 7" },
  "chevron-left": { d: "M15 5l-7 7 7 7" },
  "chevron-down": { d: "M5 9l7 7 7-7" },
  "chevron-up": { d: "M5 15l7-7 7 7" },
  "arrow-right": { d: "M4 12h15.5M13.5 6l6 6-6 6" },
  eye: {
    d: "M2.5 12C4.8 7.9 8.1 5.8 12 5.8s7.2 2.1 9.5 6.2c-2.3 4.1-5.6 6.2-9.5 6.2S4.8 16.1 2.5 12zM12 9.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6z",
  },
  "eye-off": {
    d: "M4 4l16 16M9.5 6.2c.8-.3 1.6-.4 2.5-.4 3.9 0 7.2 2.1 9.5 6.2a14 14 0 0 1-2.6 3.3M6.3 7.9A14.5 14.5 0 0 0 2.5 12c2.3 4.1 5.6 6.2 9.5 6.2 1.6 0 3.1-.4 4.5-1.1",
  },
  document: { d: `${sheet}M9 12h6M9 16h6` },
  certificate: {
    d: "M9 18.5H4v-14h16v14h-2M7.5 8.5h9M7.5 12h4M15 12.2a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2zM13.3 16.9v4.3l1.7-1 1.7 1v-4.3",
  },
  shield: { d: "M12 3l7.5 2.8v5.7c0 4.6-3 8-7.5 9.5-4.5-1.5-7.5-4.9-7.5-9.5V5.8z" },
  list: { d: "M8.5 6.5H20M8.5 12H20M8.5 17.5H20M4 6.5h.9M4 12h.9M4 17.5h.9" },
  logout: { d: "M10 4H4.5v16H10M15 7.5l4.5 4.5-4.5 4.5M19.5 12H9.5" },
  globe: { d: `${ring}M3 12h18M12 3c-5.3 4.8-5.3 13.2 0 18M12 3c5.3 4.8 5.3 13.2 0 18` },
  home: { d: "M3.5 11.5 12 4l8.5 7.5M6 9.5v11h12v-11" },
  key: { d: "M8 11.5a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM11 12.7 20 3.7M16.2 7.5l3 3" },
  lock: { d: "M5.5 10.5h13v10h-13zM8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5" },
  mail: { d: "M3.5 5.5h17v13h-17zM3.5 7l8.5 6.5L20.5 7" },
  building: { d: "M5 20.5v-17h9v17M14 9h5.5v11.5M3 20.5h18M8 7.5h3M8 11.5h3M8 15.5h3" },
  map: { d: "M3.5 6.5 9 4l6 2.5L20.5 4v13.5L15 20l-6-2.5L3.5 20zM9 4v13.5M15 6.5V20" },
  pin: {
    d: "M12 21c-4.3-4.4-6.5-7.9-6.5-10.7a6.5 6.5 0 0 1 13 0C18.5 13.1 16.3 16.6 12 21zM12 8a2.3 2.3 0 1 0 0 4.6A2.3 2.3 0 0 0 12 8z",
  },
  chat: { d: "M4 5h16v11.5h-8.5L7.5 20v-3.5H4z" },
  device: { d: "M7 2.8h10v18.4H7zM10.7 18h2.6" },
  "cloud-off": { d: "M4 4l16 16M9.4 6.6a5.5 5.5 0 0 1 7.9 4.1 3.7 3.7 0 0 1 2.3 6M16 18H7a4.3 4.3 0 0 1-.5-8.6" },
  pulse: { d: "M3 12h4l2.5-6.5 5 13L17 12h4" },
  keyboard: { d: "M3 6.5h18v11H3zM6.5 10h.6M10 10h.6M13.5 10h.6M17 10h.6M8 14h8" },
  torch: { d: "M8 3.5h8v4l-2 3v10h-4v-10l-2-3zM8 7.5h8M12 12.5v2.5" },
  copy: { d: "M4 4h11v11H4zM18 9h2v11H9v-2" },
  print: { d: "M7 8V3.5h10V8M7 16.5H3.5V8h17v8.5H17M7 13.5h10v7H7z" },
  link: { d: "M10 14l4-4M11 7l2.3-2.3a4.2 4.2 0 0 1 6 6L17 13M13 17l-2.3 2.3a4.2 4.2 0 0 1-6-6L7 11" },
  plus: { d: "M12 5v14M5 12h14" },
  minus: { d: "M5 12h14" },
  trash: { d: "M4.5 6.5h15M9 6.5v-3h6v3M6.5 6.5l1 14h9l1-14" },
  refresh: { d: "M19.5 12a7.5 7.5 0 1 1-2.2-5.3L19.5 9M19.5 4v5h-5" },
  bell: { d: "M6 17V10.5a6 6 0 0 1 12 0V17M4 17h16M10 20.5h4" },
  settings: {
    d: "M4 7.5h9M17 7.5h3M4 16.5h3M11 16.5h9M15 5.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM9 14.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4z",
  },
} as const satisfies Record<string, { d: string; fill?: string }>;

/** Names of the drawn signs. */
export type IconName = keyof typeof iconPaths;
