/** The roles as people read them. */
export const roleNames = {
  enterprise: "Enterprise",
  organizer: "Organizer",
  editor: "Courses and items",
  examiner: "Examiner",
  juror: "Juror",
  county: "County bureau",
  city: "City bureau",
  province: "Provincial bureau",
  admin: "Administrator",
};
