import { accepted, refused, type Verdict } from "~/kernel/verdict";

/** What certificates withheld from somebody could be issued under. */
export interface ReleaseNames {
  /** On a certificate of hers that stands; null where none does. */
  standing: string | null;
  /** By which she stood on the notices of the awards whose certificates are withheld. */
  listed: readonly string[];
  /** Of her account. */
  account: string;
}

/**
 * The name that certificates withheld until now bear once an administrator looked that it is hers: the one that her others bear, for nobody holds
 * certificates under two names (017); else one that stood on notice, where it can be printed by now; else the one that she goes by.
 */
export function releaseName({ standing, listed, account }: ReleaseNames, prints: (name: string) => boolean): string {
  return standing ?? listed.find(prints) ?? account;
}

export interface Releasing {
  /** Certificates of hers that are withheld. */
  withheld: number;
  /** The administrator's own. */
  own: boolean;
  /** Whether a certificate can bear the name. */
  printable: Verdict;
}

/** Whether an administrator can release what is withheld: something is, it is not her own, and the name can be printed. */
export function canRelease({ withheld, own, printable }: Releasing): Verdict {
  if (withheld === 0) return refused("award.honour.nothingWithheld");
  if (own) return refused("award.honour.ownRelease");
  return printable.ok ? accepted : refused("award.honour.nameFirst");
}
