import { beforeEach, expect, it, vi } from "vitest";
import type { SaveRequest } from "~/domains/assessment/save";
import { saveTogether } from "./save-together.server";

const stub = vi.hoisted(() => ({ saves: vi.fn(), visitor: vi.fn() }));
vi.mock("~/domains/assessment/save-answers.server", () => ({ saveAnswers: stub.saves }));
vi.mock("~/domains/people/session.server", () => ({ readVisitor: stub.visitor }));

const save = (cookie?: string) => saveTogether({ cookie, attemptId: "a", itemId: "i", body: undefined });

beforeEach(() => {
  stub.saves
    .mockReset()
    .mockImplementation(async (requests: SaveRequest[]) =>
      requests.map(({ personId }) => ({ kind: "saved", row: personId })),
    );
  stub.visitor.mockReset().mockImplementation(async (cookie: string | undefined) => {
    if (cookie === "broken") throw new Error("no session table");
    if (!cookie) return { visitor: { signedIn: false } };
    const visitor = { signedIn: true, personId: cookie };
    return cookie === "rotated" ? { visitor, setCookie: "a new token" } : { visitor };
  });
});

it("gives everyone her own outcome, and asks for no save of whoever is not signed in", async () => {
  const told = await Promise.all([save("she"), save(undefined), save("broken"), save("he")]);
  expect(told).toEqual([
    { personId: "she", outcome: { kind: "saved", row: "she" } },
    {},
    { error: new Error("no session table") },
    { personId: "he", outcome: { kind: "saved", row: "he" } },
  ]);
  expect(stub.saves).toHaveBeenCalledTimes(1);
});

it("a new token goes out also when nothing could be saved", async () => {
  stub.saves.mockRejectedValue(new Error("the disk is full"));
  const [rotated, anonymous] = await Promise.all([save("rotated"), save(undefined)]);
  expect(rotated).toEqual({ personId: "rotated", setCookie: "a new token", error: new Error("the disk is full") });
  expect(anonymous).toEqual({});
});

it("asks the database for nothing when nobody is signed in", async () => {
  await save(undefined);
  expect(stub.saves).not.toHaveBeenCalled();
});
