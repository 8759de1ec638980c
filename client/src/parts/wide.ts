/** WeChat's window is one column. */
export const useWide = () => false
