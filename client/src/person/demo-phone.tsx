/** A mini-program opens no page of the browser. */
export const DemoPhone = () => null
