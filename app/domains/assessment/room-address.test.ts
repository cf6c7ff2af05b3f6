import fc from "fast-check";
import { expect, it } from "vitest";
import { readRoomPlace, roomAddress } from "./room-address";

const read = (address: string) => readRoomPlace(new URL(address, "http://own.invalid").searchParams);
const id = fc.stringMatching(/^[a-z0-9]{1,12}$/);
const items = fc.uniqueArray(fc.record({ id, revision: fc.nat(9), chosen: fc.uniqueArray(id, { maxLength: 4 }) }), {
  selector: (item) => item.id,
  maxLength: 10,
});

it("a place in the room comes back with what was ticked there", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99 }), fc.boolean(), items, (page, all, ticked) => {
      const place = read(roomAddress("a", { page, all, unsaved: { why: "pen", items: ticked } }));
      expect(place).toEqual({ page, all, unsaved: "pen", typed: new Map(ticked.map((one) => [one.id, one.chosen])) });
    }),
  );
  expect(read(roomAddress("a", { page: 0, all: false }))).toEqual({
    page: 1,
    all: false,
    unsaved: null,
    typed: new Map(),
  });
});

it("nothing is shown as ticked that no unsaved page says, and what is too long stays behind", () => {
  expect(read("/attempts/a?typed=i.c").typed.size).toBe(0);
  const long = Array.from({ length: 100 }, (_, n) => ({ id: `item-number-${n}`, revision: 0, chosen: ["choice-a"] }));
  const address = roomAddress("a", { page: 1, all: true, unsaved: { why: "signed-out", items: long } });
  expect(address.length).toBeLessThan(100);
  expect(read(address)).toMatchObject({ unsaved: "signed-out", typed: new Map() });
});
