import fc from "fast-check";
import ICAL from "ical.js";
import nodeIcal, { type VEvent } from "node-ical";
import { expect, it } from "vitest";
import { addressLine, escapeText, fold, plainText, textLine } from "./content-line";

/** Every sign there is, with those that lines are made of more often than chance gives them. */
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 40 }),
      fc.constantFrom(
        "\\",
        ",",
        ";",
        ":",
        '"',
        "\n",
        "\r\n",
        "\r",
        "\t",
        " ",
        "  ",
        "\\n",
        "\\N",
        "\\\\",
        "\\,",
        "标准",
      ),
      fc.constantFrom("\u2028", "\u0085", "\u0000", "\u007f", "🏭", "👩‍🏫", "é", "𠮷", "END:VEVENT", "BEGIN:VALARM"),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(""));

const within = (lines: string): string =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:x",
    "BEGIN:VEVENT",
    "UID:u",
    "DTSTART:20261204T060000Z",
    lines.replace(/\r\n$/, ""),
  ]
    .concat("END:VEVENT", "END:VCALENDAR", "")
    .join("\r\n");

it("any text comes back from ical.js as it was, but for signs that no line may hold", () => {
  fc.assert(
    fc.property(text, (given) => {
      const read = new ICAL.Component(ICAL.parse(within(textLine("DESCRIPTION", given)))).getFirstSubcomponent(
        "vevent",
      );
      expect(read?.getFirstPropertyValue("description")).toBe(plainText(given));
    }),
    { numRuns: 500 },
  );
});

/** node-ical takes a backslash and an n for a line end also where the backslash is written twice, and drops quotes around a text. */
const misread = (given: string): boolean => /\\[nN]/.test(given) || /^".*"$/su.test(given);

it("any text comes back from node-ical, but for what that program is known to misread", () => {
  fc.assert(
    fc.property(
      text.filter((given) => !misread(plainText(given)) && plainText(given).trim() !== ""),
      (given) => {
        const [read] = Object.values(nodeIcal.sync.parseICS(within(textLine("DESCRIPTION", given)))) as VEvent[];
        expect(read?.description).toBe(plainText(given));
      },
    ),
    { numRuns: 500 },
  );
});

it("no line is longer than 75 octets, and unfolded it is what it was", () => {
  fc.assert(
    fc.property(text, fc.constantFrom("SUMMARY", "LOCATION;LANGUAGE=zh"), (given, name) => {
      const folded = textLine(name, given);
      for (const one of folded.split("\r\n")) expect(Buffer.byteLength(one)).toBeLessThanOrEqual(75);
      expect(folded.replaceAll("\r\n ", "")).toBe(`${name}:${escapeText(given)}\r\n`);
      // Read as UTF-8 line by line nothing is torn.
      const bytes = Buffer.from(folded).toString("utf8");
      expect(bytes.includes("\ufffd")).toBe(plainText(given).includes("\ufffd"));
    }),
    { numRuns: 500 },
  );
});

it.each([
  [75, 1],
  [76, 2],
  [149, 2],
  [150, 3],
])("%d plain octets make %d lines", (octets, lines) => {
  expect(fold("x".repeat(octets)).split("\r\n")).toHaveLength(lines);
});

it("three octets of a Chinese sign are not parted: 24 after a name of two fit, the 25th goes on", () => {
  const [first, second] = fold(`XX:${"标".repeat(25)}`).split("\r\n");
  expect(first).toBe(`XX:${"标".repeat(24)}`);
  expect(second).toBe(" 标");
});

it("a name with quotes, colons and line ends stays one value", () => {
  const written = addressLine("ORGANIZER", { name: '张"三": a;b\r\nX:y', address: "a b@example.com" });
  expect(written.replaceAll("\r\n ", "")).toBe('ORGANIZER;CN="张”三”: a;b X:y":mailto:a%20b@example.com\r\n');
  const event = new ICAL.Component(ICAL.parse(within(written))).getFirstSubcomponent("vevent");
  expect(event?.getFirstProperty("organizer")?.getParameter("cn")).toBe("张”三”: a;b X:y");
});
