import { View } from '@tarojs/components'
import { gradeWords } from '../matter/words'
import { names } from '../parts/names'
import { Press } from '../parts/press'
import { spoken } from '../parts/spoken'

/** Five grades, each with its word; 0 for none yet. */
export function Grades({
  name,
  grade,
  onChange,
  minor,
}: {
  name: string
  grade: number
  onChange: (grade: number) => void
  minor?: boolean
}) {
  return (
    <View className={names('grades', minor && 'minor')} {...spoken({ label: name, role: 'radiogroup' })}>
      {gradeWords.map((word, index) => (
        <Press
          key={word}
          className={names('grade', grade === index + 1 && 'on')}
          role="radio"
          checked={grade === index + 1}
          rests={grade > 0 && grade !== index + 1}
          onPress={() => onChange(index + 1)}
        >
          <View className="grade-face">{index + 1}</View>
          {word}
        </Press>
      ))}
    </View>
  )
}
