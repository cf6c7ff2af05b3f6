import { expect, it } from "vitest";
import { rulingForm } from "./ruling-form";

const form = (late?: string | string[]) => rulingForm.safeParse({ late, answer: "accepted", reason: "断网有记录" });

it("late answers are named in one field or in many", () => {
  for (const late of ["a b c", ["a", "b", "c"], ["a  b", "c "]])
    expect(form(late).data?.late, JSON.stringify(late)).toEqual(["a", "b", "c"]);
  expect(form("a").data?.late).toEqual(["a"]);
  for (const none of [undefined, "", " "])
    expect(form(none).error?.issues).toMatchObject([{ path: ["late"], message: "exam.lateNone" }]);
});
