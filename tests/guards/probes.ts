import fc from "fast-check";
import type { BuiltRoute } from "./built-routes";
import type { Who } from "./cast";
import { filled } from "./filled";
import { hostileJson, hostileStep, hostileText, KNOWN, wellFormed } from "./hostile";
import type { Things } from "./owner-things";
import type { FoundForm } from "./page-parts";
import type { Sent } from "./send";

export interface Probe extends Sent {
  who: Who;
  /** The form it began as, with the fields that were sent as one plain value each. */
  form?: { found: FoundForm; plain: Map<string, string>; whole: boolean };
}

const FORM = "application/x-www-form-urlencoded";
const BOUNDARY = "----guards";
type Field = [name: string, value: string];

/** What becomes of one field. */
const fate = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("hostile" as const), value: hostileText }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("kept" as const), value: fc.constant("") }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("missing" as const), value: fc.constant("") }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("twice" as const), value: hostileText }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("file" as const), value: hostileText }) },
);
const encoding = fc.oneof(
  { weight: 8, arbitrary: fc.constant("urlencoded" as const) },
  { weight: 4, arbitrary: fc.constant("multipart" as const) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      "json",
      "text",
      "none",
      "no boundary",
      "cut multipart",
      "bad utf-8",
      "huge",
      "many" as const,
    ),
  },
);

/** A form that a page offers, with fields bent, left out, doubled, replaced by files, and the body in every wrong clothing. */
export const formProbe = (forms: readonly { who: Who; form: FoundForm }[]): fc.Arbitrary<Probe> =>
  fc
    .record({
      chosen: fc.constantFrom(...forms),
      fates: fc.array(fate, { minLength: 14, maxLength: 14 }),
      extra: fc.option(fc.tuple(hostileText, hostileText), { freq: 4 }),
      encoding,
    })
    .map(({ chosen: { who, form }, fates, extra, encoding: how }) => {
      const fields: Field[] = [];
      const files: Field[] = [];
      const plain = new Map<string, string>();
      const names = [...new Set(form.fields.map(({ name }) => name))];
      for (const [i, name] of names.entries()) {
        const { kind, value } = fates[i % fates.length] as { kind: string; value: string };
        const offered =
          form.fields.find((one) => one.name === name && one.checked) ?? form.fields.find((one) => one.name === name);
        const own = offered?.value ?? "";
        if (kind === "missing") continue;
        if (kind === "file") files.push([name, value]);
        else if (kind === "twice") fields.push([name, own], [name, value]);
        else {
          const sent = kind === "hostile" ? wellFormed(value) : own;
          fields.push([name, sent]);
          plain.set(name, sent);
        }
      }
      if (extra) fields.push(extra);
      const whole = how === "urlencoded" || how === "multipart";
      const found = { found: form, plain, whole };
      if (form.method === "GET") {
        const query = new URLSearchParams(fields).toString().slice(0, 4_000);
        return { who, method: "GET", path: `${form.action.split("?", 1)[0]}?${query}` };
      }
      return { who, method: "POST", path: form.action, ...dressed(how, fields, files), form: found };
    });

/** Odd and long enough that a rule about length does not take it away before an act sees it. */
const ODD = [...KNOWN.filter(({ length }) => length < 400), "核对\u202e\u2066\u0000𠮷\ufeff%'\"<&>\r\nok"];

/**
 * Every form as a person would fill it, but for one field that holds something odd, `each` odd values a field and over the forms all
 * of them, or not sent, or sent twice: bent in all fields at once, a form is refused for the first and nothing behind its rules is
 * ever reached. Passwords are
 * wrong, so that nobody is erased or locked out.
 */
export function oddFieldProbes(forms: readonly { who: Who; form: FoundForm }[], each: number): Probe[] {
  let turn = 0;
  return forms
    .filter(({ form }) => form.method === "POST")
    .flatMap(({ who, form }) => {
      const right = filled(form).map(
        ([name, value]): Field => [name, /password/.test(name) ? "not her password" : value],
      );
      const names = [...new Set(right.map(([name]) => name))];
      const probe = (fields: Field[], whole: boolean): Probe => {
        const sent = { found: form, plain: new Map(fields), whole };
        return { who, method: "POST", path: form.action, ...dressed("urlencoded", fields, []), form: sent };
      };
      // Not sent at all, and sent twice: what no browser does with a field of one line.
      const miscounted = (odd: string): Probe[] => [
        probe(
          right.filter(([name]) => name !== odd),
          false,
        ),
        probe([...right, ...right.filter(([name]) => name === odd)], false),
      ];
      return names.flatMap((odd) => [
        ...miscounted(odd),
        ...Array.from({ length: each }, (_, n): Probe => {
          // The long one every time, the others by turns.
          const value = wellFormed((n === 0 ? ODD.at(-1) : ODD[turn++ % ODD.length]) as string);
          const fields = right.map(([name, own]): Field => [name, name === odd ? value : own]);
          return probe(fields, true);
        }),
      ]);
    });
}

function dressed(how: string, fields: Field[], files: Field[]): Pick<Sent, "headers" | "body"> {
  const encoded = new URLSearchParams([...fields, ...files]).toString();
  const multipart = () =>
    Buffer.from(
      [
        ...fields.map(([name, value]) => part(`name="${quoted(name)}"`, value)),
        ...files.map(([name, value]) =>
          part(`name="${quoted(name)}"; filename="${quoted(value).slice(0, 100)}"\r\nContent-Type: image/png`, value),
        ),
        `--${BOUNDARY}--\r\n`,
      ].join(""),
    );
  const typed = (type: string, body: Buffer | string) => ({ headers: { "content-type": type }, body });
  switch (how) {
    case "multipart":
      return typed(`multipart/form-data; boundary=${BOUNDARY}`, multipart());
    case "json":
      return typed("application/json", JSON.stringify(Object.fromEntries(fields)));
    case "text":
      return typed("text/plain", encoded);
    case "none":
      return { body: encoded };
    case "no boundary":
      return typed("multipart/form-data", multipart());
    case "cut multipart":
      return typed(`multipart/form-data; boundary=${BOUNDARY}`, multipart().subarray(0, -9));
    case "bad utf-8":
      return typed(
        FORM,
        Buffer.concat([Buffer.from(`${encoded}&`), Buffer.from([0xff, 0x3d, 0xc3, 0x28, 0xed, 0xa0, 0x80])]),
      );
    case "huge":
      return typed(FORM, `${encoded}&${"a".repeat(encoded.length % 2 ? 70_000 : 1_500_000)}`);
    case "many":
      return typed(FORM, `${encoded}&${"x=1&".repeat(10_000)}`);
    default:
      return typed(FORM, encoded);
  }
}
const quoted = (text: string): string => text.replace(/["\r\n]/g, "_");
const part = (head: string, value: string): string =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; ${head}\r\n\r\n${value}\r\n`;

const METHODS = ["GET", "GET", "GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND"];
const PLAIN_PATTERNS = [
  ...["/healthz", "/readyz", "/keys.json", "/log/checkpoint", "/log/entries/:entry.json"],
  ...[
    "/verify/:code.json",
    "/certificates/:code.pdf",
    "/courses/:course/:lesson.pdf",
    "/files/:file",
    "/events.ics",
    "/events/:event.ics",
    "/calendar/:secret.ics",
    "/attempts/:attempt/responses/:item",
    "/check-in/:desk/uploads",
    "/check-in/:desk/list.json",
    "/organizer/events/:event/sheet.pdf",
    "/me/events/:registration/pass.pdf",
    "/assets/:file",
  ],
];

/** Any address of the map or beside it, with anything in its places and behind it, by any method. */
export const addressProbe = (routes: readonly BuiltRoute[], who: readonly Who[]): fc.Arbitrary<Probe> =>
  fc
    .record({
      who: fc.constantFrom(...who),
      pattern: fc.constantFrom(...routes.map(({ path }) => path), ...PLAIN_PATTERNS),
      steps: fc.array(hostileStep, { minLength: 4, maxLength: 4 }),
      method: fc.constantFrom(...METHODS),
      tail: fc.option(hostileStep, { freq: 6 }),
      query: fc.option(
        fc.tuple(fc.constantFrom("page", "view", "q", "after", "code", "redirectTo", "topic", "x"), hostileStep),
      ),
      // Remix would answer these as data.
      data: fc.option(fc.constantFrom("_data=root", "_data=routes%2Flearner%2Fme", "_routes=", "index"), { freq: 8 }),
    })
    .map(({ who: by, pattern, steps, method, tail, query, data }) => {
      let n = 0;
      const path = pattern.replace("/*", "/:any/:other").replace(/:\w+/g, () => steps[n++ % steps.length] || "x");
      const asked = [query && `${query[0]}=${query[1]}`, data].filter(Boolean).join("&");
      return {
        who: by,
        method,
        path: `${path}${tail ? `/${tail}` : ""}${asked ? `?${asked}` : ""}`,
        ...(/^(POST|PUT|PATCH)$/.test(method) && { headers: { "content-type": FORM }, body: "a=b" }),
      };
    });

/** The autosave address with every kind of body, some of them nearly right. */
export const saveProbe = ({ runningAttempt, endedAttempt, item, choice, runningPen }: Things): fc.Arbitrary<Probe> => {
  const member = (own: unknown) =>
    fc.oneof({ weight: 3, arbitrary: fc.constant(own) }, { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 1 }) });
  const nearly = fc
    .record({
      revision: fc.oneof(fc.integer({ min: -2, max: 5_000 }), fc.jsonValue({ maxDepth: 1 })),
      key: fc.oneof(fc.uuid(), hostileText, fc.jsonValue({ maxDepth: 1 })),
      pen: member(runningPen),
      response: fc.oneof(
        fc.constantFrom<unknown>(
          null,
          { choices: [choice] },
          { choices: [choice, choice] },
          { choices: [] },
          { text: "x" },
          { order: [choice] },
        ),
        fc.jsonValue({ maxDepth: 3 }),
      ),
    })
    .map((body) => Buffer.from(JSON.stringify(body)));
  return fc
    .record({
      who: fc.constantFrom<Who>("owner", "owner", "owner", "stranger", "anonymous"),
      attempt: fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom(runningAttempt, runningAttempt, endedAttempt) },
        { weight: 1, arbitrary: hostileStep },
      ),
      item: fc.oneof({ weight: 5, arbitrary: fc.constant(item) }, { weight: 1, arbitrary: hostileStep }),
      type: fc.constantFrom(
        "application/json",
        "application/json",
        "application/json; charset=utf-8",
        "application/json; charset=utf-16",
        FORM,
        "text/plain",
        "application/jsonp",
      ),
      body: fc.oneof(nearly, hostileJson),
    })
    .map(({ who, attempt, item: of, type, body }) => ({
      who,
      method: "PUT",
      path: `/attempts/${attempt || "x"}/responses/${of || "x"}`,
      headers: { "content-type": type },
      body,
    }));
};
