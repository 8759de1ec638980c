import { Text } from '@tarojs/components'

/** The key that does the same, drawn for the eye alone: who listens to the page hears what the button does. */
export const Keycap = ({ of }: { of: string }) => <Text className="keycap drawn" data-key={of} />
