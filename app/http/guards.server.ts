import { redirect } from "@remix-run/node";
import type { Administrator, Examiner, Person } from "~/domains/people/proof";
import { grantsOf } from "~/domains/people/visitor";
import { NotFound } from "~/kernel/errors";
import type { RequestContext } from "./context";

export type { Administrator, Examiner, Person };

/**
 * A use case that needs an examiner takes an `Examiner`, and only these functions make one. Every route guards itself; a
 * layout's guard does not protect its children.
 */
interface GuardArgs {
  request: Request;
  context: RequestContext;
}

/**
 * Anonymous people are sent to sign in and come back; signed-in people pass. A form's own address leads back to the page it
 * stands on; `back` says better where that is known.
 */
export function requirePerson({ request, context }: GuardArgs, back?: string): Person {
  if (context.visitor.signedIn) return context.visitor as Person;
  const { pathname, search } = new URL(request.url);
  throw redirect(`/login?redirectTo=${encodeURIComponent(back ?? pathname + search)}`);
}

/** Signed-in people without the role see a 404, as if the desk did not exist. */
export function requireExaminer(args: GuardArgs): Examiner {
  const person = requirePerson(args);
  const examinerGrants = grantsOf(person, "examiner");
  if (examinerGrants.length === 0) throw new NotFound("examiner's desk");
  return { ...person, examinerGrants } as unknown as Examiner;
}

export function requireAdministrator(args: GuardArgs): Administrator {
  const person = requirePerson(args);
  if (grantsOf(person, "admin").length === 0) throw new NotFound("administrator's desk");
  return person as unknown as Administrator;
}
