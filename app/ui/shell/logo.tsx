/** The stepped gable of a Hui house: the mark of the academy, in the colour of the text. */
export const Logo = () => (
  <svg className="logo" viewBox="0 0 32 24" width="32" height="24" aria-hidden="true">
    <path className="logo-caps" d="M11 0h10v3.8H11zM6 6.4h20v3.8H6zM0 13.2h11V17H0zM21 13.2h11V17H21z" />
    <path className="logo-walls" d="M13 3.8v3M19 3.8v3M10 10v3.4M22 10v3.4M3.4 17v6.1h25.2V17" />
  </svg>
);
