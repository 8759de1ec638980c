import type { ReactNode } from 'react'

/** What stands around a page: in WeChat the bars are WeChat's own. */
export const Frame = ({ children }: { children: ReactNode; rail?: ReactNode }) => <>{children}</>
