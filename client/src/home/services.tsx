import { Text, View } from '@tarojs/components'
import { goWritten } from '../go'
import { Icon } from '../parts/icon'
import { Press } from '../parts/press'
import { services } from '../services'

/** What else there is, quietly: a drawing and a word each. */
export const Services = () => (
  <View className="card services">
    {services.map(({ id, title, icon, page }) => (
      <Press
        key={id}
        id={`service-${id}`}
        className="service"
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
