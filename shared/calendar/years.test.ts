import { announcedYears, movingFeasts } from '../../localcloud/town/make/years'
import { published } from './calendar'
import feasts from './feasts.json'

test('the committed years are those that chinese-days has announced', () => {
  expect(published).toEqual(announcedYears())
  expect(published.map(plan => plan.year)).toEqual(Array.from({ length: 23 }, (_, i) => 2004 + i))
})

test('the committed feasts are those of the lunar calendar', () => {
  expect(feasts).toEqual(movingFeasts())
})

// An independent reckoning: the sun's apparent longitude is 15° at 清明 (Meeus, Astronomical Algorithms, chapter 25).
test('清明 is the day on which the sun reaches 15° in China', () => {
  const differ = Object.entries(feasts).filter(([year, row]) => row[1] !== qingmingOf(Number(year)))
  expect(differ).toEqual([])
})

function qingmingOf(year: number): string {
  let [early, late] = [Date.UTC(year, 3, 1), Date.UTC(year, 3, 10)]
  while (late - early > 1000) {
    const middle = (early + late) / 2
    if (sunLongitude(middle) < 15) early = middle
    else late = middle
  }
  return new Date(late + 8 * 3_600_000).toISOString().slice(5, 10)
}

function sunLongitude(at: number): number {
  const t = (at / 86_400_000 + 2440587.5 + 69 / 86_400 - 2451545) / 36525
  const anomaly = (357.52911 + 35999.05029 * t) * (Math.PI / 180)
  const centre =
    (1.914602 - 0.004817 * t) * Math.sin(anomaly) + 0.019993 * Math.sin(2 * anomaly) + 0.000289 * Math.sin(3 * anomaly)
  const node = (125.04 - 1934.136 * t) * (Math.PI / 180)
  return (280.46646 + 36000.76983 * t + 0.0003032 * t * t + centre - 0.00569 - 0.00478 * Math.sin(node)) % 360
}
