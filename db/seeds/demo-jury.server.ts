import type { Criterion } from "@db/schema/cycle-rules";
import type { Cycle } from "~/domains/awards/cycle/cycle";
import { dossiersOf, reviewsOfJuror } from "~/domains/awards/jury/jury.store.server";
import { criterionStand } from "~/domains/awards/jury/review/criterion-stand";
import { findByAccount } from "~/domains/people/person.store.server";
import type { BureauOfficer, Person } from "~/domains/people/proof";
import { saveCriterion } from "~/flows/awards/jury/ballots/save-criterion.server";
import { declareNoConflict, submitBallot } from "~/flows/awards/jury/ballots/score-dossier.server";
import { lookAtDossier, makeDossiers } from "~/flows/awards/jury/dossiers/make-dossiers.server";
import { addExpert } from "~/flows/awards/jury/panel/keep-experts.server";
import { nameJuror } from "~/flows/awards/jury/panel/set-jury.server";
import { seededRandom } from "~/kernel/seeded-random";
import { db } from "../client.server";
import { REASONS } from "./demo-reasons";

/** What a form saw of a criterion that nobody filled in. */
const UNTOUCHED = criterionStand({ level: null, score: null, reason: "" });
const JURORS = 7;
/** The first one counts for the mix of a jury. */
const FIELDS = ["standardization", "quality", "law", "industry", "testing", "management", "standardization"];

/** `juror1` to `juror7` join the province's pool, whose terms begin with the first cycle. */
export async function addDemoExperts(by: BureauOfficer, from: string): Promise<Person[]> {
  const people: Person[] = [];
  for (let n = 0; n < JURORS; n++) {
    const account = `juror${n + 1}`;
    const found = await findByAccount(db, account);
    if (!found) continue;
    const added = await addExpert(by, { account, fields: [FIELDS[n] as string], from, to: null });
    if (!added.ok) throw new Error(`demo expert: ${added.reason}`);
    people.push({ personId: found.id } as Person);
  }
  return people;
}

export async function nameDemoJury(by: BureauOfficer, { slug }: Pick<Cycle, "slug">, jurors: readonly Person[]) {
  for (const { personId } of jurors) await nameJuror(by, slug, personId);
}

/** Blind dossiers of all that were accepted, each looked at. */
export async function makeDemoDossiers(by: BureauOfficer, { id, slug }: Pick<Cycle, "id" | "slug">): Promise<void> {
  await makeDossiers(by, slug);
  for (const { alias } of await dossiersOf(db, id))
    await lookAtDossier(by, slug, alias, { alsoHidden: [], done: true });
}

/** How much of her work a juror of the demo has done: of her dossiers, in their order. */
export interface Done {
  submitted: number;
  /** Begun after those: the first criteria have points. */
  begun: number;
}

/** What a juror gives: each nomination has a quality of its own that all of them see, each sees it a little otherwise. */
export async function scoreAsJuror(juror: Person, n: number, cycle: Cycle, { submitted, begun }: Done): Promise<void> {
  const reviews = await reviewsOfJuror(db, juror, cycle.id);
  const numbers = new Map((await dossiersOf(db, cycle.id)).map(({ alias, number }) => [alias, number]));
  const ordered = reviews.toSorted((a, b) => (numbers.get(a.nomination) ?? 0) - (numbers.get(b.nomination) ?? 0));
  for (const [at, { id, nomination }] of ordered.slice(0, submitted + begun).entries()) {
    const whole = at < submitted;
    const number = numbers.get(nomination) ?? 0;
    await declareNoConflict(juror, id);
    const rubric = whole ? cycle.rules.rubric : cycle.rules.rubric.slice(0, 2);
    for (const criterion of rubric) {
      const form = { ...given(criterion, number, n), seen: UNTOUCHED, go: "stay" as const };
      const saved = await saveCriterion(juror, id, form);
      if (!saved.ok) throw new Error(`demo points: ${JSON.stringify(saved)}`);
    }
    if (!whole) continue;
    const sent = await submitBallot(juror, id);
    if (!sent.ok || sent.recused) throw new Error(`demo ballot: ${JSON.stringify(sent)}`);
  }
}

function given({ id, levels }: Criterion, dossier: number, juror: number) {
  const quality = seededRandom(`demo quality ${dossier}`).below(100);
  const random = seededRandom(`demo ballot ${dossier} ${juror} ${id}`);
  const seen = quality + random.below(41) - 20 + (juror % 3) * 4;
  const level = seen > 72 ? 0 : seen > 22 ? 1 : Math.min(2, levels.length - 1);
  const { from, to } = levels[level] as Criterion["levels"][number];
  const reasons = REASONS[id] ?? [];
  return {
    criterion: id,
    level,
    score: from + random.below(to - from + 1),
    reason: level === 0 || random.below(3) === 0 ? (reasons[random.below(reasons.length)] ?? "") : "",
  };
}
