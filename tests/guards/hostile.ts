import fc from "fast-check";

/** Values that broke programs before, and any text at all. */
export const KNOWN = [
  "",
  " ",
  "\u0000",
  "a\u0000b",
  "\r\n\r\n",
  "\u202e\u2066",
  "\ufeff",
  "\ud800",
  "𠮷野家",
  "<script>alert(1)</script>",
  "\"'><img src=x onerror=alert(1)>",
  "' OR 1=1 --",
  "%00",
  "%",
  "%zz",
  "../../../etc/passwd",
  "//evil.example",
  "/\\evil.example",
  "javascript:alert(1)",
  "__proto__",
  "constructor",
  "toString",
  "null",
  "undefined",
  "[object Object]",
  "NaN",
  "-1",
  "0",
  "1e309",
  "-0",
  "9".repeat(400),
  "9007199254740993",
  "0x10",
  "２０２６",
  "2026-02-30",
  "0000-00-00",
  "99999-12-31",
  "2026-11-25T08:00",
  "{{7*7}}",
  "{{name}} $t(public.title)",
  "a".repeat(5_000),
  "标".repeat(3_000),
  "(a+)+$".repeat(20),
  "🧑‍🤝‍🧑".repeat(50),
  "01900000-0000-7000-8000-000000000000",
  "00000000000A",
];

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...KNOWN) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 200 }) },
);

/** What reaches a server as UTF-8: lone halves of a pair become U+FFFD, as browsers do. */
export const wellFormed = (text: string): string => Buffer.from(text, "utf8").toString("utf8");

/** One step of a path as raw bytes; nothing a HTTP client must not send. */
export const hostileStep: fc.Arbitrary<string> = fc.oneof(
  hostileText.map((text) => encodeURIComponent(wellFormed(text)).slice(0, 2_000)),
  fc.constantFrom(
    "%",
    "%zz",
    "%ff",
    "%c0%af",
    "%00",
    "%0a",
    "%2e%2e",
    "..",
    ".",
    "%2f",
    "%5c",
    "a%2fb",
    ";",
    "@",
    ":",
    "*",
  ),
  fc
    .string({ unit: fc.integer({ min: 0x21, max: 0xff }).map((code) => String.fromCharCode(code)), maxLength: 30 })
    .map((text) => text.replace(/[#?/ \u007f-\u00a0]/g, "x")),
);

const json = fc.jsonValue({ maxDepth: 3 });
export const hostileJson: fc.Arbitrary<Buffer> = fc.oneof(
  json.map((value) => Buffer.from(JSON.stringify(value))),
  fc.constantFrom(
    Buffer.from("[".repeat(7_000)),
    Buffer.from(`${"[".repeat(7_000)}${"]".repeat(7_000)}`),
    Buffer.from(`{"response":${'{"a":'.repeat(2_000)}1${"}".repeat(2_000)}}`),
    Buffer.from('{"__proto__":{"x":1},"revision":1}'),
    Buffer.from([0xff, 0xfe, 0x7b, 0x7d]),
    Buffer.from([0x22, 0xc3, 0x28, 0x22]),
    Buffer.from('"\ud800"', "utf16le"),
    Buffer.from("\ufeff{}"),
    Buffer.alloc(0),
    Buffer.alloc(17_000, "1"),
    Buffer.alloc(300_000, "a"),
  ),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
);
