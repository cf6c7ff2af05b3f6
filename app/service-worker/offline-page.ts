const words = {
  "zh-CN": {
    title: "暂时连不上考场",
    some: (kept: number) => `本设备上留着${kept}题的答案，连上后自动上传。`,
    none: "本设备上没有待上传的答案，先前显示“已保存”的都在服务器上。",
    clock: "考试没有停，时钟按服务器时间照走。连上后本页自动回到考场，不用退出，也不要清除浏览器数据。",
    retry: "现在重试",
    trying: "正在重试",
    again: "还连不上，每5秒自动重试一次。",
  },
  en: {
    title: "The exam room cannot be reached",
    some: (kept: number) =>
      `This device keeps ${kept} ${kept === 1 ? "answer; it goes up by itself" : "answers; they go up by themselves"} once the room can be reached.`,
    none: "No answer is waiting on this device. What was shown as saved is on the server.",
    clock:
      "The exam goes on and its clock runs by the server's time. This page returns to the room by itself; stay here, and do not clear the browser's data.",
    retry: "Try now",
    trying: "Trying",
    again: "Still out of reach; trying again every 5 seconds.",
  },
};

/** Files of this page, in app/static: all that the worker ever keeps. */
export const OFFLINE_FILES = ["/offline.css", "/offline.js", "/icon.svg"];

/**
 * The page that stands in for a room that cannot be reached. It tells a number and nothing else: no item, no name, no
 * answer. `kept` is null where the device does not say.
 */
export function offlinePage(kept: number | null, lang: string | undefined): string {
  const locale = lang === "en" ? "en" : "zh-CN";
  const t = words[locale];
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${t.title}</title>
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/offline.css">
<script src="/offline.js" defer></script>
</head>
<body>
<main>
<h1>${t.title}</h1>
${kept === null ? "" : `<p class="kept" data-kept="${kept}">${kept > 0 ? t.some(kept) : t.none}</p>`}
<p>${t.clock}</p>
<p><button type="button" id="retry">${t.retry}</button></p>
<p id="state" role="status" data-trying="${t.trying}" data-again="${t.again}"></p>
</main>
</body>
</html>
`;
}

/** Nothing inline, nothing from elsewhere; the page may ask its own server whether it is back. */
export const OFFLINE_HEADERS = {
  "Content-Type": "text/html; charset=utf-8",
  "Cache-Control": "no-store",
  "Content-Security-Policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
};
