/** A piece of text of an entry with the place on the site where it stands. */
export interface Passage {
  heading?: string;
  text: string;
  href: string;
}

/** Something that can be found. `about` is what a page says of it beside its title; the index knows nothing of it. */
export interface SearchEntry<About = unknown> {
  kind: string;
  href: string;
  title: string;
  /** Other names of it: they count like its title and are not shown. */
  names: readonly string[];
  passages: readonly Passage[];
  /** How much it weighs beside others that match as well; 1 unless there is a reason. */
  weight: number;
  about: About;
}
