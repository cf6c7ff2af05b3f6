import { accepted, type Refusal, refused, type Verdict } from "~/kernel/verdict";

/** What keeps somebody's name as it is. */
export interface NameHeld {
  /** An exam runs whose certificate bears the name shown at its start. */
  exam: boolean;
  /** Lists of awards that are published and not decided upon, each with the name that stands there and the day since (YYYY-MM-DD). */
  listed: readonly { cycle: string; name: string; day: string }[];
}

/** Whether she can take this name now. */
export function canTake({ exam, listed }: NameHeld, name: string): Verdict {
  if (exam) return refused("name.examRuns");
  const other = listed.find((one) => one.name !== name);
  return other ? refused("name.onNotice", { ...other }) : accepted;
}

export interface NameOpen {
  /** Why she cannot take any name she likes; null where she can. */
  held: Refusal | null;
  /** The one name that she can come back to all the same; null where there is none. */
  only: string | null;
}

/** What a page that changes names says before anything is typed: nobody fills in a form that cannot be taken. */
export function openNames(held: NameHeld, current: string): NameOpen {
  const [first, ...others] = held.listed;
  if (held.exam) return { held: refused("name.examRuns"), only: null };
  if (!first) return { held: null, only: null };
  const back = first.name !== current && others.every(({ name }) => name === first.name) ? first.name : null;
  return { held: refused("name.onNotice", { ...first }), only: back };
}
