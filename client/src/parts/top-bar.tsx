/** WeChat draws its own bar. */
export const TopBar = (_: { title: string; tab?: boolean }) => null
