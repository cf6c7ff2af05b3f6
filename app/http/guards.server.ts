import { redirect } from "@remix-run/node";
import type {
  Administrator,
  BureauOfficer,
  Editor,
  EnterpriseAdministrator,
  Examiner,
  Juror,
  Organizer,
  Person,
} from "~/domains/people/proof";
import { bureauGrantsOf } from "~/domains/people/role-scope";
import { grantsOf, type SignedIn } from "~/domains/people/visitor";
import { NotFound } from "~/kernel/errors";
import type { RequestContext } from "./context";

export type { Administrator, BureauOfficer, Editor, EnterpriseAdministrator, Examiner, Juror, Organizer, Person };

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

export function requireEditor(args: GuardArgs): Editor {
  const person = requirePerson(args);
  if (grantsOf(person, "editor").length === 0) throw new NotFound("editor's desk");
  return person as unknown as Editor;
}

/** Which events are hers is for every query to ask by `organizerGrants`. */
export function requireOrganizer(args: GuardArgs): Organizer {
  const organizer = organizerOf(requirePerson(args));
  if (!organizer) throw new NotFound("organizer's desk");
  return organizer;
}

/** The same of somebody who is signed in, for the handlers beside the pages; null when she organizes nothing. */
export function organizerOf(person: SignedIn): Organizer | null {
  const organizerGrants = grantsOf(person, "organizer");
  return organizerGrants.length === 0 ? null : ({ ...person, organizerGrants } as unknown as Organizer);
}

/** Which cycles and dossiers are hers is for every query to ask, by her and by `jurorGrants`. */
export function requireJuror(args: GuardArgs): Juror {
  const juror = jurorOf(requirePerson(args));
  if (!juror) throw new NotFound("jury room");
  return juror;
}

/** The same of somebody who is signed in, for the handlers beside the pages; null when she serves nowhere. */
export function jurorOf(person: SignedIn): Juror | null {
  const jurorGrants = grantsOf(person, "juror");
  return jurorGrants.length === 0 ? null : ({ ...person, jurorGrants } as unknown as Juror);
}

/** County, city or province; what it may see of it is for every query to ask by `bureauGrants`. */
export function requireBureauOfficer(args: GuardArgs): BureauOfficer {
  const officer = bureauOfficerOf(requirePerson(args));
  if (!officer) throw new NotFound("bureau's desk");
  return officer;
}

/** The same of somebody who is signed in, for the handlers beside the pages; null when she is of no bureau. */
export function bureauOfficerOf(person: SignedIn): BureauOfficer | null {
  const bureauGrants = bureauGrantsOf(person);
  return bureauGrants.length === 0 ? null : ({ ...person, bureauGrants } as unknown as BureauOfficer);
}

/** Acts for the firm that the address names; another's desk does not exist for her. */
export function requireEnterpriseAdministrator(
  args: GuardArgs & { params: { enterprise?: string | undefined } },
): EnterpriseAdministrator {
  const person = requirePerson(args);
  const actsForId = args.params.enterprise ?? "";
  if (!grantsOf(person, "enterprise").some(({ scopeId }) => scopeId === actsForId))
    throw new NotFound("enterprise's desk");
  return { ...person, actsForId } as unknown as EnterpriseAdministrator;
}

/** Acts for one firm or several: their ids. */
export function requireActsForFirms(args: GuardArgs): { person: Person; enterpriseIds: string[] } {
  const person = requirePerson(args);
  const ids = grantsOf(person, "enterprise").flatMap(({ scopeId }) => (scopeId === null ? [] : [scopeId]));
  if (ids.length === 0) throw new NotFound("enterprise's desk");
  return { person, enterpriseIds: [...new Set(ids)] };
}
