import { View } from '@tarojs/components'

/** One of the icon set, in the colour of the text; never without a word beside it. */
export const Icon = ({ name }: { name: string }) => <View className={`i i-${name}`} />
