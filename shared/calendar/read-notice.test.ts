// Read against the days of the same year as they came with the software.
import { published } from './calendar'
import { readNotice } from './read-notice'

/** 国务院办公厅关于2025年部分节假日安排的通知 (国办发明电〔2024〕12号). */
const notice = `各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
根据2024年11月修订的《全国年节及纪念日放假办法》，经国务院批准，现将2025年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。`

test('the notice as it is published is read into the days that came with the software', () => {
  const { holidays, makeUpDays } = published.find(({ year }) => year === 2025)!
  expect(readNotice(2025, notice)).toEqual({
    year: 2025,
    holidays: [...holidays].sort(),
    makeUpDays: [...makeUpDays].sort(),
  })
})

test.each([
  [
    'a New Year that begins in December',
    2024,
    '2023年12月30日（周六）至2024年1月1日放假调休。',
    ['2023-12-30', '2023-12-31', '2024-01-01'],
    [],
  ],
  ['figures', 2027, '2027-01-01 放假\n2027-01-09 上班', ['2027-01-01'], ['2027-01-09']],
  ['a span over the end of a month', 2027, '4月30日至5月2日放假', ['2027-04-30', '2027-05-01', '2027-05-02'], []],
  ['a day named twice', 2027, '1月1日放假。元旦：1月1日放假', ['2027-01-01'], []],
  ['no day', 2027, '另行通知', [], []],
  ['a day that does not exist', 2027, '2月30日放假', [], []],
])('%s is read', (_, year, text, holidays, makeUpDays) => {
  expect(readNotice(year, text)).toEqual({ year, holidays, makeUpDays })
})
