/** The desks of staff and firms, as the list at their side is called. */
export const desks = {
  bureau: "市场监管工作台",
  organizer: "组织者工作台",
  editor: "编辑工作台",
  enterprise: "{{name}}工作台",
} as const;
