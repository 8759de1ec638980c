import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { names } from './names'
import { spoken } from './spoken'

export type PressProps = {
  onPress: () => void
  children: ReactNode
  id?: string
  className?: string
  /** What a screen reader says; without it, the text inside. */
  label?: string
  role?: 'button' | 'link' | 'radio' | 'checkbox' | 'switch' | 'tab'
  checked?: boolean
  disabled?: boolean
  /** Leads to the page one is on. */
  current?: boolean
  /** One of several, and another of them is chosen. */
  rests?: boolean
}

/** Everything that can be pressed: at least 44 px (60 in elder mode), answers to keys, and is said by a screen reader. */
export function Press({
  onPress,
  children,
  id,
  className,
  label,
  role = 'button',
  checked,
  disabled,
  current,
  rests,
}: PressProps) {
  return (
    <View
      {...(id ? { id } : {})}
      className={names('press', className, disabled && 'off')}
      hoverClass={disabled ? 'none' : 'pressed'}
      hoverStayTime={80}
      onClick={() => !disabled && onPress()}
      {...spoken({ label, role, checked, disabled, current, rests })}
    >
      {children}
    </View>
  )
}
