import { accepted, refused, type Verdict } from "~/kernel/verdict";

/** How many ties somebody may declare in a day: enough for everybody, too few to try accounts by. */
export const TIES_A_DAY = 20;

/** What tells whether a tie can be taken back. */
interface TieStand {
  declaredAt: number;
  withdrawnAt: number | null;
}

/** Whether a tie still counts at all; what was taken back stays to be read. */
const standing = ({ withdrawnAt }: Pick<TieStand, "withdrawnAt">): Verdict =>
  withdrawnAt === null ? accepted : refused("award.tie.withdrawn");

/**
 * Whether whoever declared a tie can take it back herself: as long as no drawing of a cycle in which she serves went by it. Afterwards somebody could
 * declare herself out of a dossier and back in; then an officer does, with a reason.
 * @param drawnAt when readings were drawn (ms) in the cycles in which she serves
 */
export function canTakeBack(tie: TieStand, drawnAt: readonly number[]): Verdict {
  const stands = standing(tie);
  if (!stands.ok) return stands;
  return drawnAt.some((at) => at >= tie.declaredAt) ? refused("award.tie.drawn") : accepted;
}

/** Whether an officer of the province can lift a tie: any that stands but her own. */
export function canLift(tie: TieStand & { personId: string }, by: string): Verdict {
  return tie.personId === by ? refused("award.tie.own") : standing(tie);
}
