import { act, fireEvent, render } from '@testing-library/react'
import { useEffect, useState } from 'react'
import { type TakeDeeds, useDeskKeys } from './desk-keys'

jest.mock('../parts/use-hotkeys', () => require('../parts/use-hotkeys.h5'))

const matters = ['rq-1', 'rq-2', 'rq-3']
const done: string[] = []
const press = (...keys: string[]) => {
  for (const key of keys) fireEvent.keyDown(document.body, { key })
}

function Matter({ id, take }: { id: string; take: TakeDeeds }) {
  const [sheet, setSheet] = useState(false)
  const open = () => {
    done.push(`unit of ${id}`)
    setSheet(true)
  }
  const dispatch = () => void done.push(`dispatch ${id}`)
  useEffect(() => {
    take(id, { keys: { u: open, Enter: dispatch }, covered: sheet })
    return () => take(id, null)
  })
  return <i>{id}</i>
}

/** The matter that is open comes when `loaded` names it. */
function Desk({ loaded }: { loaded: string | null }) {
  const [at, setAt] = useState(0)
  const shown = matters[at] ?? null
  const step = (by: number) => {
    done.push(by > 0 ? 'down' : 'up')
    setAt(before => Math.min(matters.length - 1, Math.max(0, before + by)))
  }
  const take = useDeskKeys({ shown, step }, true)
  return shown && shown === loaded ? <Matter key={shown} id={shown} take={take} /> : null
}

beforeEach(() => {
  done.length = 0
  jest.useFakeTimers()
})
afterEach(() => jest.useRealTimers())

it('moves while a matter loads, and U waits for the one that is chosen in the end', () => {
  const { rerender } = render(<Desk loaded="rq-1" />)
  press('j', 'j', 'k', 'u')
  expect(done).toEqual(['down', 'down', 'up'])
  rerender(<Desk loaded="rq-2" />)
  expect(done).toEqual(['down', 'down', 'up', 'unit of rq-2'])
})

it('forgets a key when one moves on, and when the matter is long in coming', () => {
  const { rerender } = render(<Desk loaded={null} />)
  press('Enter', 'j')
  rerender(<Desk loaded="rq-2" />)
  rerender(<Desk loaded={null} />)
  press('Enter')
  act(() => void jest.advanceTimersByTime(3_000))
  rerender(<Desk loaded="rq-2" />)
  expect(done).toEqual(['down'])
})

it('leaves every key to a sheet that is open, and keys the matter does not allow to the page', () => {
  render(<Desk loaded="rq-1" />)
  expect(fireEvent.keyDown(document.body, { key: 'd' })).toBe(true)
  press('u', 'j', 'Enter')
  expect(done).toEqual(['unit of rq-1'])
})
