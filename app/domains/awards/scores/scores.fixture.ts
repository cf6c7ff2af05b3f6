import { hash } from "node:crypto";
import { seededRandom } from "~/kernel/seeded-random";
import { commitmentTo, drawSeedOf, hashOfList, makeNonce, publishedOrder } from "./commitment";
import { nameCommitmentTo } from "./name-commitment";
import { drawsByShuffle, OPENED_FORMAT, type OpenedFile } from "./opened-file";
import { rankNominations } from "./ranking";
import { shownScore } from "./recount-result";

const CRITERIA = [
  { id: "deeds", name: "履职实绩", points: 50 },
  { id: "effect", name: "推广成效", points: 50 },
];

/** A demo cycle of invented ballots, opened as a cycle is: it recounts to its own list. */
export function openedFixture({ nominations = 8, jurors = 7, cap = 3, seed = "demo" } = {}): OpenedFile {
  const random = seededRandom(seed);
  const cycle = "demo-2026";
  const names = Array.from({ length: nominations }, (_, at) => `n${at}`);
  const ballots = names.flatMap((nomination, n) =>
    Array.from({ length: 5 }, (_, k) => {
      const sealed = {
        nomination,
        juror: `j${(n + k) % jurors}`,
        scores: { deeds: 20 + random.below(31), effect: 20 + random.below(31) },
        reasons: hash("sha256", `${nomination} ${k}`, "hex"),
        nonce: makeNonce(Uint8Array.from({ length: 16 }, () => random.below(256))),
      };
      return { ...sealed, commitment: commitmentTo(cycle, sealed), setAside: null };
    }),
  );
  const named = names.map((pseudonym, at) => {
    const opening = {
      name: at === 0 ? "示例一" : `示例${at}`,
      nonce: makeNonce(new Uint8Array(16).fill(at + 1)),
      locked: hash("sha256", `nomination ${at}`, "hex"),
    };
    const commitment = nameCommitmentTo(cycle, { nomination: pseudonym, ...opening });
    // Only the first one agreed to stand by name.
    const open = at === 0 ? { name: opening.name, opening } : { name: null, opening: null };
    return { pseudonym, commitment, ...open, withdrawn: false };
  });
  const list = publishedOrder([...ballots, ...named].map(({ commitment }) => commitment));
  const ties = [{ by: "criterion" as const, criterion: "deeds" }, { by: "panel" as const }, { by: "draw" as const }];
  const file: OpenedFile = {
    format: OPENED_FORMAT,
    cycle: {
      id: cycle,
      title: "演示：2026年度评选",
      label: "优秀企业标准总监（演示）",
      authority: "演示省市场监督管理局",
      approval: "演示〔2026〕1号",
    },
    rule: { jurors: 5, drop: 1, ties },
    criteria: CRITERIA,
    cap,
    commitments: { publishedAt: "2026-11-02T01:00:00.000Z", hash: hashOfList(list), list },
    nominations: named,
    ballots,
    panelOrders: nominations === 0 ? [] : [names.map((one) => [one])],
    draw: { seed: drawSeedOf(list), by: "hash" as const },
    departures: [],
    result: [],
  };
  return { ...file, result: resultOf(file) };
}

/** The list that a file's ballots come to, without departures. */
export function resultOf(file: OpenedFile): OpenedFile["result"] {
  const { rows } = rankNominations({
    nominations: file.nominations.filter(({ withdrawn }) => !withdrawn).map(({ pseudonym }) => pseudonym),
    ballots: file.ballots.filter(({ setAside }) => setAside === null),
    rule: file.rule,
    ties: file.rule.ties,
    cap: file.cap,
    panelOrders: file.panelOrders,
    drawSeed: file.draw.seed,
    shuffled: drawsByShuffle(file),
  });
  return rows.map((row) => ({
    nomination: row.nomination,
    place: row.place,
    score: shownScore(row),
    chosen: row.standing === "in",
  }));
}
