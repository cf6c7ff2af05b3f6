import type { LoaderFunctionArgs } from "@remix-run/node";
import { listMarks, type MarkedLesson, type StandingMark } from "~/domains/notes/list-marks.server";
import type { Person } from "~/domains/people/proof";
import { NotFound } from "~/kernel/errors";
import { requirePerson } from "./guards.server";

/** The bookmark or note that an address of her own names, where it stands now. @throws NotFound when it is another's */
export async function ownMark(args: LoaderFunctionArgs): Promise<{
  who: Person;
  mark: StandingMark;
  lesson: Pick<MarkedLesson, "number" | "title">;
  course: { slug: string; title: string };
}> {
  const who = requirePerson(args);
  for (const course of await listMarks(who.personId))
    for (const lesson of course.lessons)
      for (const mark of lesson.marks) if (mark.id === args.params.mark) return { who, mark, lesson, course };
  throw new NotFound("no such mark");
}
