/** A post in the county's offices 岗位: what somebody may do there. */
export type Post = 'head' | 'handler' | 'dispatcher' | 'supervisor' | 'leader' | 'admin'
