// Whose door it is: what a county says of itself on every screen.

/** Empty where the county has not said it; then nothing stands there. */
export type Identity = {
  /** 睢宁县: stands before 速来办. */
  name: string
  /** 全县诉求，一处受理 */
  motto: string
  /** Whom to call who would rather speak; `hours` as they are read: 24 小时有人接. */
  hotline: { number: string; hours: string }
  /** Where the centre receives people, and when. */
  address: string
  open: string
  /** The number under which the service is on record, ICP and the like. */
  filing: string
}

/** With the name of its centre. */
export type IdentityView = Identity & { centre: string }
