import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../parts/button'
import { TextField } from '../../parts/field'
import { sceneOf } from '../../parts/scene'
import { filing } from '../words'

/** For a browser, which opens no camera: the number printed under the code, or its link. */
export function CodeBox({ onCode }: { onCode: (scene: string) => void }) {
  const [typed, setTyped] = useState('')
  const scene = sceneOf({ result: typed })
  return (
    <View className="card">
      <TextField
        id="code"
        label={filing.codeTitle}
        hint={filing.codeHint}
        most={200}
        value={typed}
        onChange={setTyped}
      />
      <Button
        id="code-find"
        small
        look="soft"
        text={filing.codeButton}
        disabled={!scene}
        onPress={() => onCode(scene.slice(0, 32))}
      />
    </View>
  )
}
