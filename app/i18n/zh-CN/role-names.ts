/** The roles as people read them. */
export const roleNames = {
  enterprise: "企业",
  organizer: "组织者",
  editor: "课程与题库",
  examiner: "考务",
  juror: "评审专家",
  county: "县局",
  city: "市局",
  province: "省局",
  admin: "管理员",
} as const;
