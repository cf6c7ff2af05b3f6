/** The desks of staff and firms, as the list at their side is called. */
export const desks = {
  bureau: "Bureau desk",
  organizer: "Organizer's desk",
  editor: "Editor's desk",
  enterprise: "Desk of {{name}}",
} as const;
