import { expect, it } from "vitest";
import { hashHandedIn, receiptCode } from "./handed-in";

const answers = [
  { itemId: "b", revision: 2, responseHash: "y" },
  { itemId: "a", revision: 1, responseHash: "x" },
];

it("the hash of what was handed in is the same in any order, and another for any other answer", () => {
  const first = hashHandedIn("attempt", answers);
  expect(hashHandedIn("attempt", [...answers].reverse())).toBe(first);
  const others = [
    hashHandedIn("other", answers),
    hashHandedIn("attempt", answers.slice(1)),
    hashHandedIn("attempt", [{ ...answers[0], revision: 3 } as never, answers[1] as never]),
    hashHandedIn("attempt", [{ ...answers[0], responseHash: "z" } as never, answers[1] as never]),
  ];
  expect(new Set([first, ...others]).size).toBe(5);
});

it("its code is the first 40 bits in Crockford's letters", () => {
  expect(receiptCode(Buffer.from([0, 0, 0, 0, 0]).toString("base64url"))).toBe("0000-0000");
  expect(receiptCode(Buffer.from([255, 255, 255, 255, 255, 7]).toString("base64url"))).toBe("ZZZZ-ZZZZ");
  expect(
    receiptCode(Buffer.from([0b00001_000, 0b10_00011_0, 0b0100_0010, 0b1_00110_00, 0b111_01000]).toString("base64url")),
  ).toBe("1234-5678");
});
