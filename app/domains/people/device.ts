/** Kept words for what signed in; the page says them in its language (people.device). Order: the narrower name first. */
const BROWSERS: [string, RegExp][] = [
  ["wechat", /MicroMessenger/i],
  ["dingtalk", /DingTalk/i],
  ["alipay", /AlipayClient/i],
  ["edge", /Edg(e|A|iOS)?\//],
  ["quark", /Quark\//],
  ["qq", /QQBrowser|MQQBrowser/],
  ["uc", /UCBrowser|UCWEB/],
  ["huawei", /HuaweiBrowser/],
  ["xiaomi", /MiuiBrowser/],
  ["samsung", /SamsungBrowser/],
  ["opera", /OPR\/|Opera/],
  ["firefox", /Firefox\/|FxiOS/],
  ["chrome", /Chrome\/|CriOS|Chromium/],
  ["safari", /Safari\//],
];
const SYSTEMS: [string, RegExp][] = [
  ["harmony", /OpenHarmony|HarmonyOS/i],
  ["android", /Android/],
  ["ipad", /iPad/],
  ["iphone", /iPhone|iPod/],
  ["windows", /Windows/],
  ["mac", /Macintosh|Mac OS X/],
  ["linux", /Linux|X11/],
];

/** `wechat/android` from a User-Agent header: enough to know one's own sign-ins apart, too little to tell people apart. */
export function describeDevice(userAgent: string | null | undefined): string {
  const text = userAgent ?? "";
  const find = (list: [string, RegExp][]) => list.find(([, pattern]) => pattern.test(text))?.[0] ?? "other";
  return `${find(BROWSERS)}/${find(SYSTEMS)}`;
}
