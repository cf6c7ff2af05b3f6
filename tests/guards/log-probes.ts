import { addressOf } from "./addresses";
import type { BuiltRoute } from "./built-routes";
import { canary, type Secret } from "./canaries";
import { CAST, type Stage, type Who } from "./cast";
import { filled } from "./filled";
import type { FoundForm } from "./page-parts";
import type { Sent } from "./send";

const FORM = "application/x-www-form-urlencoded";
/** What begins a line of its own, moves a cursor or turns writing round, where it is written down raw. */
const CONTROL = [
  "\r\n",
  "\n",
  "\u0000",
  "\u001b[2J",
  "\u2028",
  "\u2029",
  "\u0085",
  "\u202e",
  "\ud800",
  "\udfff",
  '"}\n{"',
];

export interface Probe extends Sent {
  who: Who;
}
export const SOME: Who[] = ["anonymous", "owner", "stranger", "examiner", "admin"];

/** Every address with control characters and secrets in its places, behind it, in its headers, by two methods. */
export function addressProbes(routes: BuiltRoute[], stage: Stage, secrets: Secret[], short: boolean): Probe[] {
  const probes: Probe[] = [];
  let n = 0;
  const control = () => CONTROL[n++ % CONTROL.length] as string;
  const typed = () => encodeURIComponent(Buffer.from(`${canary()}${control()}${canary()}`, "utf8").toString("utf8"));
  const patterns = [
    ...routes.map(({ path }) => path),
    "/certificates/:code.pdf",
    "/verify/:code.json",
    "/calendar/:secret.ics",
    "/events/:event.ics",
    "/log/entries/:entry.json",
  ];
  for (const path of patterns)
    for (const who of short ? (["anonymous", "admin"] as const) : SOME) {
      const bent = path.replace("/*", "/:any").replace(/:\w+/g, () => typed().slice(0, 900));
      const query = `?q=${typed()}&code=${typed()}&redirectTo=${typed()}&page=${typed()}&after=${typed()}&token=${canary()}`;
      probes.push({ who, method: "GET", path: bent + query, headers: bentHeaders(control()) });
      if (path.includes(":") && !path.includes("."))
        probes.push({ who, method: "GET", path: addressOf(path, stage.things) + query });
      if (!short || who === "anonymous")
        for (const method of ["POST", "PUT", "DELETE"])
          probes.push({
            who,
            method,
            path: bent,
            headers: { ...bentHeaders(control()), "content-type": "application/json" },
            body: `{"x":"${canary()}`,
          });
    }
  // Each secret where it works, and beside it.
  for (const { what, text } of secrets)
    for (const path of ["/reset-password/", "/setup/", "/shared/", "/verify/", "/calendar/", "/no/such/"])
      if (/token|link|code/.test(what))
        probes.push({ who: "admin", method: "GET", path: `${path}${text}x?token=${text}` });
  return probes;
}

const bentHeaders = (control: string): Record<string, string> => {
  // What a HTTP client lets through; the rest goes as raw bytes.
  const through = Buffer.from(control, "utf8")
    .toString("latin1")
    .replace(/[^\t\x20-\x7e\x80-\xff]/g, "");
  const value = `${canary()}${through}`;
  return {
    "user-agent": value,
    referer: `http://x/${value}`,
    "accept-language": value,
    "x-request-id": value,
    authorization: `Bearer ${value}`,
  };
};

/** Every form with a canary and a control character in every field, in both clothings. */
export function formProbes(forms: { who: Who; form: FoundForm }[], short: boolean): Probe[] {
  let n = 0;
  return forms.flatMap(({ who, form }) =>
    (short ? [FORM] : [FORM, "multipart/form-data; boundary=x", "application/json"]).map((type): Probe => {
      const fields = [...new Set(form.fields.map(({ name }) => name))].map((name): [string, string] => [
        name,
        Buffer.from(`${canary()}${CONTROL[n++ % CONTROL.length]}${canary()}`, "utf8").toString("utf8"),
      ]);
      fields.push([`${canary()}${CONTROL[n % CONTROL.length]}`, canary()]);
      if (form.method === "GET")
        return { who, method: "GET", path: `${form.action.split("?", 1)[0]}?${new URLSearchParams(fields)}` };
      return { who, method: "POST", path: form.action, headers: { "content-type": type }, body: bodyOf(type, fields) };
    }),
  );
}

function bodyOf(type: string, fields: [string, string][]): string {
  if (type === FORM) return new URLSearchParams(fields).toString();
  if (type === "application/json") return JSON.stringify(Object.fromEntries(fields));
  const name = (text: string) => text.replace(/["\r\n]/g, "_");
  return `${fields.map(([field, value]) => `--x\r\nContent-Disposition: form-data; name="${name(field)}"\r\n\r\n${value}\r\n`).join("")}--x--\r\n`;
}

/** The form as a person would send it, what she writes herself being canaries: it reaches the database. */
export function actProbe(who: Who, form: FoundForm): Probe {
  const own = new Set(["account", "password", "name", "reason", "text", "what", "what_is_wrong", "explanation", "q"]);
  const fields = filled(form).map(([name, value]): [string, string] => {
    if (name === "account") return [name, form.action === "/login" ? CAST.owner : `${canary()}@example.cn`];
    if (form.action === "/login" && name === "password") return [name, "Anhui-Standards-2021"];
    return [name, own.has(name) && name !== "name" ? canary() : value];
  });
  const sent = new URLSearchParams(fields).toString();
  if (form.method === "GET") return { who, method: "GET", path: `${form.action.split("?", 1)[0]}?${sent}` };
  return { who, method: "POST", path: form.action, headers: { "content-type": FORM }, body: sent };
}

export const saveProbes = ({ things }: Stage): Probe[] =>
  [canary(), canary()].map((key, n) => ({
    who: "owner",
    method: "PUT",
    path: `/attempts/${things.runningAttempt}/responses/${things.item}`,
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ revision: 900 + n, key, pen: things.runningPen, response: { choices: [things.choice] } }),
  }));

/** Requests that break the rules of HTTP, each with something that would make a line of its own. */
export function rawRequests({ program, visitors }: Stage): (string | Buffer)[] {
  const host = new URL(program.url).host;
  const session = visitors.owner.cookies.get("academy_session");
  const lines = (...head: string[]) => `${[...head, `Host: ${host}`, "Connection: close"].join("\r\n")}\r\n\r\n`;
  const raw = ["\u0000", "\u001b[2J", "\n", "\r", "\u0085", "\u007f"];
  return [
    ...raw.flatMap((c) => [
      Buffer.from(lines(`GET /${canary()}${c}{"level":"error"} HTTP/1.1`), "latin1"),
      Buffer.from(lines("GET / HTTP/1.1", `User-Agent: ${canary()}${c}{"level":"error"}`), "latin1"),
      Buffer.from(
        lines("GET /me HTTP/1.1", `Cookie: academy_session=${session}${c}; locale=${canary()}${c}`),
        "latin1",
      ),
      Buffer.from(
        lines("POST /login HTTP/1.1", `Origin: ${program.url}`, `Content-Type: ${FORM}${c}`, `Content-Length: 9${c}`) +
          `password=${canary()}`,
        "latin1",
      ),
    ]),
    lines("GET / HTTP/1.1", `X-Long: ${canary().repeat(1_500)}`),
    lines(`GET /${canary().repeat(1_500)} HTTP/1.1`),
    `${canary()}\r\n${canary()}\r\n\r\n`,
    Buffer.from([0x16, 0x03, 0x01, 0x00, 0xa5, 0x01, 0x00, 0x0d, 0x0a]),
    lines("POST /login HTTP/1.1", `Origin: ${program.url}`, `Content-Type: ${FORM}`, "Transfer-Encoding: chunked") +
      `zz${canary()}\r\n`,
  ];
}
