import { describe, expect, it } from "vitest";
import { seededRandom } from "~/kernel/seeded-random";
import { commitmentTo, drawSeedOf, hashOfList, publishedOrder } from "./commitment";
import { diagnose } from "./diagnostics";
import { type OpenedFile, readOpenedFile, SECOND_FORMAT } from "./opened-file";
import { recount } from "./recount";
import { openedFixture, resultOf } from "./scores.fixture";
import { drawOrder } from "./tie-steps";

const FILE = openedFixture();
/** What recounting finds after a change to a copy of the file. */
const changed = (change: (file: OpenedFile) => void, kept?: string) => {
  const file = structuredClone(FILE);
  change(file);
  return recount(file, kept).differences;
};
const first = <T>(list: readonly T[]): T => list[0] as T;
const hashAgain = (file: OpenedFile) => {
  file.commitments.hash = hashOfList(file.commitments.list);
  file.draw.seed = drawSeedOf(file.commitments.list);
};

describe("recounting", () => {
  it("comes to the same list, and says what it checked", () => {
    const found = recount(FILE, FILE.commitments.hash);
    expect([found.same, found.differences]).toEqual([true, []]);
    expect(found.checked).toEqual({
      commitments: 48,
      ballots: 40,
      setAside: 0,
      nominations: 8,
      withdrawn: 0,
      departures: 0,
    });
    expect(found.ranking.rows.filter(({ standing }) => standing === "in")).toHaveLength(3);
  });

  it("names a ballot that was altered, and what the alteration does to the list", () => {
    const { nomination, juror, commitment } = first(FILE.ballots);
    const found = changed((file) => {
      first(file.ballots).scores.deeds = 0;
      first(file.ballots).scores.effect = 0;
    });
    expect(found[0]).toMatchObject({ kind: "altered", nomination, juror, commitment });
    expect(found.slice(1).every(({ kind }) => kind === "score" || kind === "place" || kind === "chosen")).toBe(true);
  });

  it("names the altered ballot also where the result was made to fit it", () => {
    const found = changed((file) => {
      first(file.ballots).scores.deeds = 1;
      file.result = resultOf(file);
    });
    expect(found.map(({ kind }) => kind)).toEqual(["altered"]);
  });

  it("names what is missing, extra, and there twice", () => {
    const { nomination, juror, commitment } = first(FILE.ballots);
    const gone = changed((file) => void file.ballots.shift());
    expect(gone[0]).toEqual({ kind: "missing", commitment });
    const extra = changed((file) => {
      file.commitments.list = file.commitments.list.filter((one) => one !== commitment);
      hashAgain(file);
    }, FILE.commitments.hash);
    expect(extra).toEqual([
      { kind: "other-list", kept: FILE.commitments.hash, computed: expect.stringMatching(/^[0-9a-f]{64}$/) },
      { kind: "extra", commitment, nomination, juror },
    ]);
    const twice = changed((file) => void file.ballots.push(first(file.ballots)));
    expect(twice).toEqual([{ kind: "twice", nomination, juror }]);
    // A second ballot of the same juror, sealed with another nonce after the list was out.
    const second = changed((file) => {
      const ballot = { ...first(file.ballots), nonce: "f".repeat(32) };
      file.ballots.push({ ...ballot, commitment: commitmentTo(file.cycle.id, ballot) });
    });
    expect(second.map(({ kind }) => kind)).toEqual(["extra", "twice"]);
  });

  it("does not believe a hash that is not the list's", () => {
    const found = changed((file) => {
      file.commitments.hash = "0".repeat(64);
    });
    expect(found).toEqual([{ kind: "list-hash", stated: "0".repeat(64), computed: FILE.commitments.hash }]);
  });

  it("draws by hash as the file says, and a file of before as its rule was then", () => {
    const equal = structuredClone(FILE);
    equal.rule.ties = [{ by: "draw" }];
    equal.ballots = equal.ballots.map((ballot) => {
      const sealed = { ...ballot, scores: { deeds: 30, effect: 30 } };
      return { ...sealed, commitment: commitmentTo(equal.cycle.id, sealed) };
    });
    const names = equal.nominations.flatMap(({ commitment }) => commitment ?? []);
    equal.commitments.list = publishedOrder([...equal.ballots.map(({ commitment }) => commitment), ...names]);
    hashAgain(equal);
    const [seed, all] = [equal.draw.seed as string, equal.nominations.map(({ pseudonym }) => pseudonym)];
    const drawn = { ...equal, result: resultOf(equal) };
    expect(recount(drawn).differences).toEqual([]);
    expect(drawn.result.map(({ nomination }) => nomination)).toEqual(drawOrder(all, seed));
    // A file of today that does not say how it drew is no file of before.
    expect(recount({ ...drawn, draw: { seed } }).same).toBe(true);
    const older: OpenedFile = { ...equal, format: SECOND_FORMAT, draw: { seed } };
    expect(recount({ ...older, result: drawn.result }).same).toBe(false);
    const shuffled = resultOf(older);
    expect(recount({ ...older, result: shuffled }).same).toBe(true);
    expect(shuffled.map(({ nomination }) => nomination)).toEqual(seededRandom(seed).shuffle(all.toSorted()));
  });

  it("takes no other seed of the draw than the hash of the list", () => {
    const other = "0".repeat(64);
    for (const stated of [other, null])
      expect(changed((file) => void Object.assign(file.draw, { seed: stated }))).toEqual([
        { kind: "draw-seed", stated, computed: FILE.commitments.hash },
      ]);
  });

  it("finds points that the rubric does not know", () => {
    const kinds = (scores: Record<string, number>) =>
      changed((file) => {
        const ballot = { ...first(file.ballots), scores };
        const commitment = commitmentTo(file.cycle.id, ballot);
        file.commitments.list = file.commitments.list.map((one) => (one === ballot.commitment ? commitment : one));
        file.ballots[0] = { ...ballot, commitment };
        hashAgain(file);
        file.result = resultOf(file);
      }).map((one) => (one.kind === "outside-rubric" ? one.criterion : one.kind));
    expect(kinds({ deeds: 51, effect: 0 })).toEqual(["deeds"]);
    expect(kinds({ deeds: -1, effect: 50 })).toEqual(["deeds"]);
    expect(kinds({ deeds: 50 })).toEqual(["effect"]);
    expect(kinds({ deeds: 50, effect: 50, charm: 1 })).toEqual(["charm"]);
    expect(kinds({ deeds: 50, effect: 50 })).toEqual([]);
  });

  it("finds a list that is not the ranking's", () => {
    const found = changed((file) => {
      const [third, fourth] = [file.result[2], file.result[3]] as [OpenedFile["result"][0], OpenedFile["result"][0]];
      [third.nomination, fourth.nomination] = [fourth.nomination, third.nomination];
    });
    const kinds = found.map(({ kind }) => kind).sort();
    expect(kinds.filter((kind) => kind === "place")).toHaveLength(2);
    expect(kinds.filter((kind) => kind === "chosen")).toHaveLength(2);
    expect(changed((file) => void file.result.pop()).map(({ kind }) => kind)).toEqual(["not-listed"]);
    expect(
      changed((file) => void file.result.push({ nomination: "n99", place: 9, score: "1.00", chosen: false })),
    ).toEqual([{ kind: "not-ranked", nomination: "n99" }]);
    expect(changed((file) => void file.result.push(first(file.result))).map(({ kind }) => kind)).toEqual([
      "listed-twice",
      "over-cap",
    ]);
    expect(changed((file) => void file.nominations.push(first(file.nominations)))).toEqual([
      { kind: "listed-twice", nomination: "n0" },
    ]);
  });

  it("holds a departure from the ranking against the list, with its reason in the file", () => {
    const [best, , , fourth] = FILE.result.map(({ nomination }) => nomination) as [string, string, string, string];
    const depart = (file: OpenedFile) => {
      file.departures.push({ nomination: best, chosen: false, reason: "示例：一票否决" });
      file.departures.push({ nomination: fourth, chosen: true, reason: "示例：依次递补" });
    };
    expect(changed(depart)).toEqual([
      { kind: "chosen", nomination: best, stated: true, recounted: false },
      { kind: "chosen", nomination: fourth, stated: false, recounted: true },
    ]);
    const followed = changed((file) => {
      depart(file);
      for (const row of file.result) if (row.nomination === best || row.nomination === fourth) row.chosen = !row.chosen;
    });
    expect(followed).toEqual([]);
    expect(
      changed((file) => void file.departures.push({ nomination: "n99", chosen: false, reason: "示例" })).map(
        ({ kind }) => kind,
      ),
    ).toEqual(["not-ranked"]);
  });

  it("leaves out what was withdrawn or set aside, and checks it all the same", () => {
    const withdrawn = (file: OpenedFile) => {
      first(file.nominations).withdrawn = true;
      const last = file.ballots.at(-1) as OpenedFile["ballots"][0];
      last.setAside = "示例：评审专家回避";
      file.result = resultOf({ ...file, ballots: file.ballots.filter(({ nomination }) => nomination !== "n0") });
    };
    expect(changed(withdrawn)).toEqual([]);
    const file = structuredClone(FILE);
    withdrawn(file);
    expect(recount(file).checked).toMatchObject({ setAside: 1, withdrawn: 1, ballots: 40 });
    expect(recount(file).ranking.rows.find(({ nomination }) => nomination === "n7")?.score.shortBallots).toMatchObject({
      given: 4,
    });
    expect(
      changed((altered) => {
        withdrawn(altered);
        first(altered.ballots).scores.deeds = 1;
      }).map(({ kind }) => kind),
    ).toEqual(["altered"]);
  });

  it("says that a tie at the cut was left undecided", () => {
    const tied = structuredClone(FILE);
    tied.ballots = tied.ballots.map((ballot) => {
      const same = { ...ballot, scores: { deeds: 30, effect: 30 } };
      return { ...same, commitment: commitmentTo(tied.cycle.id, same) };
    });
    tied.commitments.list = [...tied.ballots, ...tied.nominations].flatMap(({ commitment }) => commitment ?? []);
    hashAgain(tied);
    tied.panelOrders = [];
    tied.result = resultOf(tied);
    expect(recount(tied).differences).toEqual([
      { kind: "undecided", nominations: tied.nominations.map(({ pseudonym }) => pseudonym), awaits: "panel" },
    ]);
  });
});

describe("the opened file", () => {
  const read = (change: (file: Record<string, never>) => void) => {
    const file = JSON.parse(JSON.stringify(FILE));
    change(file);
    return readOpenedFile(JSON.stringify(file));
  };

  it("reads what was written", () => {
    expect(readOpenedFile(`\uFEFF${JSON.stringify(FILE)}`)).toEqual({ ok: true, file: FILE });
  });

  it.each<[string, (file: never) => void, RegExp]>([
    [
      "another format",
      (file: { format: string }) => {
        file.format = "awards-opened/4";
      },
      /^not an opened file/,
    ],
    [
      "half points",
      (file: OpenedFile) => {
        first(file.ballots).scores.deeds = 1.5;
      },
      /^ballots\.0\.scores\.deeds: /,
    ],
    [
      "a short nonce",
      (file: OpenedFile) => {
        first(file.ballots).nonce = "00";
      },
      /^ballots\.0\.nonce: not 128 bits/,
    ],
    [
      "an unknown criterion in the rule",
      (file: OpenedFile) => {
        file.rule.ties = [{ by: "criterion", criterion: "charm" }];
      },
      /^rule\.ties\.0: no criterion charm$/,
    ],
    [
      "a criterion twice",
      (file: OpenedFile) => {
        file.criteria.push(first(file.criteria));
      },
      /^criteria: one id twice$/,
    ],
    [
      "signs that steer a terminal",
      (file: OpenedFile) => {
        file.cycle.title = "\u001b[2J";
      },
      /^cycle\.title: has control characters$/,
    ],
    [
      "a key that steers a terminal",
      (file: OpenedFile) => {
        first(file.ballots).scores["\u001b[2J"] = 1;
      },
      /^ballots\.0\.scores\.\?\[2J: /,
    ],
    [
      "no criteria",
      (file: OpenedFile) => {
        file.criteria = [];
      },
      /^criteria: /,
    ],
  ] as never)("refuses %s and says where", (_what, change, said) => {
    const found = read(change as never);
    expect(found).toEqual({ ok: false, fault: expect.stringMatching(said) });
  });

  it.each(["", "{", "null", "[]", "7"])("refuses %j", (content) => {
    expect(readOpenedFile(content).ok).toBe(false);
  });
});

describe("diagnostics of what was counted", () => {
  it("tell all that can be known, the same each time, and leave the ranking alone", () => {
    const { input, ranking } = recount(FILE);
    const before = structuredClone(ranking);
    const found = diagnose(input, ranking, "s");
    expect(ranking).toEqual(before);
    expect(diagnose({ ...input, ballots: input.ballots.toReversed() }, ranking, "s")).toEqual(found);
    expect(found.agreement.kind).toBe("alpha");
    expect(found.intraclass.jurors).toBe(5);
    expect(found.complete).toBeNull();
    expect(found.severity.parts).toHaveLength(1);
    expect(found.severity.nominations.map(({ publishedPlace }) => publishedPlace).sort()).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8,
    ]);
    expect(found.stability).toHaveLength(8);
  });

  it("have the six forms where each juror scored all", () => {
    const { input, ranking } = recount(openedFixture({ jurors: 5 }));
    expect(Object.keys(diagnose(input, ranking, "s").complete ?? {})).toHaveLength(6);
  });

  it("go on with nothing", () => {
    const { input, ranking } = recount(openedFixture({ nominations: 0 }));
    expect(diagnose(input, ranking, "s")).toMatchObject({
      agreement: { kind: "undefined" },
      intraclass: { single: { kind: "undefined" } },
      complete: null,
      stability: [],
      severity: { parts: [] },
    });
  });
});
