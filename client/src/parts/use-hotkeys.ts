/** WeChat has no keyboard to press with. */
export const useHotkeys = (_keys: Record<string, () => unknown>, _on: boolean) => {}
