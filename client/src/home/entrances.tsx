import { Text, View } from '@tarojs/components'
import { entrances } from '../entrances'
import { goWritten } from '../go'
import { Icon } from '../parts/icon'
import { Press } from '../parts/press'

/** What else there is, quietly: a drawing and a word each. */
export const Entrances = () => (
  <View className="card entrances">
    {entrances.map(({ id, title, icon, page }) => (
      <Press
        key={id}
        id={`entrance-${id}`}
        className="entrance"
        role="link"
        label={title}
        onPress={() => goWritten(page)}
      >
        <Icon name={icon} large />
        <Text>{title}</Text>
      </Press>
    ))}
  </View>
)
