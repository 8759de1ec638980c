/** WeChat draws its own tab bar, and says what it is. */
export const labelTabs = () => {}
