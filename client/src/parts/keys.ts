/** WeChat has no keyboard to press with. */
export const watchKeys = () => {}
