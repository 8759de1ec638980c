import type { CardProps, Page, Place } from './piece'
import { cardsAt } from './pieces'

type CardsProps = { page: Page; place: Place } & Omit<CardProps, 'onGone'> & Partial<Pick<CardProps, 'onGone'>>

/** What capabilities have put at a place of a page. */
export const Cards = ({ page, place, onGone, ...props }: CardsProps) => (
  <>
    {cardsAt(page, place).map(({ Draw }, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the table does not change while a page is looked at
      <Draw key={at} onGone={onGone ?? props.onChange} {...props} />
    ))}
  </>
)
