import { expect, it } from "vitest";
import { withNew } from "./board";
import type { Entry } from "./entry";
import { judgeHere } from "./judge-here";
import type { ListedPerson } from "./people";

const listed = (registration: string, change: Partial<ListedPerson> = {}): ListedPerson => ({
  registration,
  name: registration,
  firm: "",
  contact: "",
  code: "c",
  state: "confirmed",
  since: 0,
  arrivedAt: null,
  seat: false,
  expected: true,
  superseded: false,
  ...change,
});

it.each([
  [true, false, true],
  [true, true, false],
  [false, false, false],
])("a device tells as the server does who has no seat: own seats %s, hers %s", (ownSeats, seat, noSeat) => {
  const at = { desk: "d", session: "s", ownSeats, own: [] };
  expect(judgeHere({ id: "x", at: 1, direction: "in" }, listed("r", { seat }), at)).toMatchObject({
    verdict: "admitted",
    noSeat,
  });
});

it("whom the figures did not expect is, once here, one more of those who are to come", () => {
  const counts = { arrived: 7, expected: 7, waiting: 0 };
  const fresh = (registration: string | null, change: object = {}) =>
    ({
      id: `scan of ${registration}`,
      state: "waiting",
      undo: null,
      shown: { registration, verdict: "admitted", direction: "in", ...change },
    }) as unknown as Entry;
  const people = [listed("expected"), listed("online", { expected: false })];
  expect(withNew(counts, [fresh("expected")], people)).toEqual({ ...counts, arrived: 8 });
  expect(withNew(counts, [fresh("online"), fresh(null)], people)).toEqual({ ...counts, arrived: 9, expected: 9 });
  expect(withNew(counts, [fresh("online", { otherDay: true })], people)).toEqual(counts);
});
