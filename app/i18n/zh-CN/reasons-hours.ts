/** Why something about hours was refused. */
export const hourReasons = {
  own: "这是您本人的学时，要由另一位同事或者上级办理",
  correction: "这一条是更正，不能再更正",
} as const;
