import { APPOINTMENT_STATES, type AppointmentState } from "@db/statuses";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber, dayOfNumber } from "~/kernel/calendar-days";
import {
  type AppointmentAct,
  canAct,
  canEndOn,
  canHaveTerm,
  canStandBeside,
  nextNumber,
  stateOf,
  type Told,
  termsMeet,
} from "./appointment";

const TODAY = "2026-11-26";
const told = (change: Partial<Told> = {}): Told => ({
  from: "2026-01-01",
  to: null,
  endsOn: null,
  proposedAt: Date.parse("2026-09-30T04:00:00Z"),
  withdrawnAt: null,
  answer: "accepted",
  ...change,
});
const answer = (verdict: { ok: boolean; reason?: string }) => (verdict.ok ? "ok" : verdict.reason);

const day = fc.integer({ min: dayNumber("2026-10-01"), max: dayNumber("2027-01-31") }).map(dayOfNumber);
const term = fc.record({ from: day, to: fc.option(day), endsOn: fc.option(day) });
/** The days in office, counted one by one over the time that the days above are of. */
const daysOf = ({ from, to, endsOn }: { from: string; to: string | null; endsOn: string | null }) => {
  const days = new Set<number>();
  const last = dayNumber("2027-03-01");
  for (let n = dayNumber(from); n <= last; n++)
    if ((to === null || n <= dayNumber(to)) && (endsOn === null || n < dayNumber(endsOn))) days.add(n);
  return days;
};

describe("the state of an appointment", () => {
  it.each<[AppointmentState, Partial<Told>]>([
    ["proposed", { answer: null }],
    ["proposed", { answer: null, to: TODAY }],
    ["proposed", { answer: null, proposedAt: Date.parse("2026-08-28T16:00:00Z") }],
    ["lapsed", { answer: null, to: "2026-11-25" }],
    ["lapsed", { answer: null, proposedAt: Date.parse("2026-08-28T15:59:59Z") }],
    ["declined", { answer: "declined", proposedAt: 0 }],
    ["active", { proposedAt: 0 }],
    ["withdrawn", { answer: null, withdrawnAt: 1 }],
    ["declined", { answer: "declined" }],
    ["accepted", { from: "2026-11-27" }],
    ["active", { from: TODAY }],
    ["active", { to: TODAY }],
    ["active", { endsOn: "2026-11-27" }],
    ["ended", { endsOn: TODAY }],
    ["ended", { from: "2027-01-01", endsOn: "2027-01-01" }],
    ["expired", { to: "2026-11-25" }],
  ])("%s: %o", (state, change) => {
    expect(stateOf(told(change), TODAY)).toBe(state);
  });

  it("is in office on just the days of its term", () => {
    fc.assert(
      fc.property(term, day, (one, today) => {
        expect(stateOf(told(one), today) === "active").toBe(daysOf(one).has(dayNumber(today)));
      }),
    );
  });
});

describe("what can be done", () => {
  const OPEN: Record<AppointmentAct, AppointmentState[]> = {
    accept: ["proposed"],
    decline: ["proposed"],
    withdraw: ["proposed"],
    explain: ["proposed"],
    "make-code": ["proposed"],
    end: ["accepted", "active"],
  };
  it.each(Object.keys(OPEN) as AppointmentAct[])("%s: in its states, elsewhere refused with the state", (act) => {
    for (const state of APPOINTMENT_STATES) {
      const refusal = act === "end" && state === "proposed" ? "appointment.notAnswered" : `appointment.state.${state}`;
      expect([state, answer(canAct(act, state))]).toEqual([state, OPEN[act].includes(state) ? "ok" : refusal]);
    }
  });

  it.each([
    ["2026-10-27", {}, "ok"],
    ["2026-10-26", {}, "appointment.endTooLate"],
    ["2026-11-15", { from: "2026-11-15" }, "ok"],
    ["2025-12-31", {}, "appointment.endBeforeStart"],
    ["2026-12-31", { to: "2026-12-31" }, "ok"],
    ["2027-01-01", { to: "2026-12-31" }, "appointment.endAfterTerm"],
    ["2026-12-01", { endsOn: "2026-12-01" }, "appointment.endNotEarlier"],
    ["2026-11-30", { endsOn: "2026-12-01" }, "ok"],
  ])("ending on %s where %o: %s", (on, change, verdict) => {
    expect(answer(canEndOn(on, told(change), { today: TODAY, worked: null }))).toBe(verdict);
  });

  it.each([
    ["2026-11-19", "appointment.endBeforeWork"],
    ["2026-11-20", "ok"],
  ])("ending on %s where something was done on the 20th: %s", (on, verdict) => {
    expect(answer(canEndOn(on, told(), { today: TODAY, worked: "2026-11-20" }))).toBe(verdict);
  });

  it.each([
    ["2026-12-01", null, "ok"],
    ["1999-12-31", null, "appointment.fromTooEarly"],
    ["2027-11-26", null, "ok"],
    ["2027-11-27", null, "appointment.fromTooLate"],
    ["9999-12-31", null, "appointment.fromTooLate"],
    ["2026-12-02", "2026-12-01", "appointment.toBeforeFrom"],
    ["2024-01-01", "2026-11-25", "appointment.toPast"],
    ["2024-01-01", TODAY, "ok"],
  ])("a term from %s to %s: %s", (from, to, verdict) => {
    expect(answer(canHaveTerm({ from, to }, TODAY))).toBe(verdict);
  });
});

describe("several at one firm", () => {
  it("meet where they have a day in common", () => {
    fc.assert(
      fc.property(term, term, (a, b) => {
        const common = [...daysOf(a)].some((n) => daysOf(b).has(n));
        expect([termsMeet(a, b), termsMeet(b, a)]).toEqual([common, common]);
      }),
    );
  });

  const beside = (one: Partial<Told>, other: Partial<Told>, on: "proposing" | "accepting") =>
    answer(canStandBeside(told(one), [{ ...told(other), number: "聘2026-000001" }], TODAY, on));

  it("are one at a time: what runs or waits is ended or withdrawn first, what never was does not matter", () => {
    for (const on of ["proposing", "accepting"] as const) {
      expect(beside({}, {}, on)).toBe("appointment.anotherRuns");
      expect(beside({ from: "2027-01-01" }, { to: "2026-12-31" }, on)).toBe("ok");
      expect(beside({ from: "2027-01-01" }, { endsOn: "2027-01-01" }, on)).toBe("ok");
      expect(beside({ from: "2026-12-31" }, { to: "2026-12-31" }, on)).toBe("appointment.anotherBefore");
      expect(beside({}, { from: "2027-01-01" }, on)).toBe("appointment.anotherRuns");
      for (const over of [{ answer: "declined" as const }, { answer: null, withdrawnAt: 1 }, { endsOn: TODAY }])
        expect(beside({ from: TODAY }, over, on)).toBe("ok");
    }
    expect(beside({}, { answer: null }, "proposing")).toBe("appointment.anotherWaits");
    expect(beside({}, { answer: null }, "accepting")).toBe("ok");
  });

  const refusedBy = (one: Partial<Told>, others: Partial<Told>[], on: "proposing" | "accepting" = "accepting") => {
    const numbered = others.map((other, n) => ({ ...told(other), number: `聘2026-00000${n + 1}` }));
    const verdict = canStandBeside(told(one), numbered, TODAY, on);
    return verdict.ok ? "ok" : [verdict.reason, verdict.values?.number, verdict.values?.day].join(" ");
  };

  it("do not begin before those before them were over, whatever became of those since; told with the first day that is free", () => {
    const ended = { from: "2024-01-01", endsOn: "2026-11-20" };
    const late = "appointment.anotherBefore 聘2026-000001 2026-11-20";
    expect(refusedBy({ from: "2024-01-01" }, [ended])).toBe(late);
    expect(refusedBy({ from: "2024-01-01" }, [ended], "proposing")).toBe(late);
    expect(refusedBy({ from: "2026-11-19" }, [ended])).toBe(late);
    expect(refusedBy({ from: "2026-11-20" }, [ended])).toBe("ok");
    // A term that ran out, and several before her.
    const ranOut = { from: "2021-01-01", to: "2023-12-31" };
    expect(refusedBy({ from: "2023-12-31" }, [ranOut])).toBe("appointment.anotherBefore 聘2026-000001 2024-01-01");
    expect(refusedBy({ from: "2022-01-01" }, [ranOut, ended])).toBe(
      "appointment.anotherBefore 聘2026-000001 2026-11-20",
    );
    // Given up before its first day it was never anybody's.
    expect(refusedBy({ from: "2024-01-01" }, [{ from: "2026-01-01", endsOn: "2026-01-01" }])).toBe("ok");
    expect(refusedBy({ from: "2024-01-01" }, [{ ...ended, answer: "declined" }])).toBe("ok");
  });

  it("of which the day named is free, and the day before is not", () => {
    fc.assert(
      fc.property(term, fc.array(term, { maxLength: 5 }), day, (one, terms, today) => {
        const others = terms.map((other, n) => ({ ...told(other), number: String(n) }));
        const verdict = canStandBeside(told(one), others, today, "accepting");
        const free = verdict.ok ? undefined : verdict.values?.day;
        if (typeof free !== "string") return;
        const from = (n: number) => canStandBeside(told({ ...one, from: dayOfNumber(n) }), others, today, "accepting");
        expect(from(dayNumber(free)).ok).toBe(true);
        if ((one.to ?? "9") >= free && (one.endsOn ?? "9") > free) expect(from(dayNumber(free) - 1).ok).toBe(false);
      }),
    );
  });

  it("never were in office on the same day, in whatever order they are proposed and accepted", () => {
    fc.assert(
      fc.property(fc.array(term, { maxLength: 6 }), day, (terms, today) => {
        const there: (Told & { number: string })[] = [];
        for (const [n, one] of terms.entries()) {
          const next = { ...told(one), number: String(n) };
          if (canStandBeside(next, there, today, "accepting").ok) there.push(next);
        }
        for (const a of there)
          for (const b of there) if (a !== b) expect([...daysOf(a)].some((n) => daysOf(b).has(n))).toBe(false);
      }),
    );
  });
});

it("numbers rise within a year, past the six digits too", () => {
  expect(nextNumber("2026", null)).toBe("聘2026-000001");
  expect(nextNumber("2026", "聘2026-000122")).toBe("聘2026-000123");
  expect(nextNumber("2026", "聘2026-999999")).toBe("聘2026-1000000");
});
