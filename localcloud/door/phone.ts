// The phone page: what each person received, for trying the system without anyone's phone.
import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { Sms } from '../sms/sms'
import type { Received } from '../wechat/wechat'
import { end, endJson, HttpError } from './answer'

/** Where the page takes what it shows. */
export interface Phone {
  messages(): Received[]
  texts(): Sms[]
  /** A person's name, by openid or phone, where the demonstration knows one. */
  nameOf?(who: string): string | undefined
  /** The sentence that a registered SMS template makes of its parameters. */
  sentenceOf?(sms: Sms): string | undefined
}

interface Item {
  kind: 'message' | 'sms'
  title: string
  fields: { label: string; value: string }[]
  page?: string
  at: number
}

function smsItem(sms: Sms, sentence: string | undefined): Item {
  const plain = sms.params.map((value, i) => ({ label: sms.params.length > 1 ? `内容 ${i + 1}` : '内容', value }))
  return { kind: 'sms', title: sms.sign, fields: sentence ? [{ label: '', value: sentence }] : plain, at: sms.at }
}

/** Everybody who received something, the one with the newest first, and what they received, newest first. */
export function peopleOf(phone: Phone): { name: string; items: Item[] }[] {
  const people = new Map<string, Item[]>()
  const all = [
    ...phone.messages().map(({ openid, ...rest }) => ({ who: openid, item: { kind: 'message', ...rest } as Item })),
    ...phone.texts().map(sms => ({ who: sms.phone, item: smsItem(sms, phone.sentenceOf?.(sms)) })),
  ].sort((a, b) => b.item.at - a.item.at)
  for (const { who, item } of all) {
    // One person has an openid and a number: the name brings both into one column.
    const name = phone.nameOf?.(who) ?? who
    people.set(name, [...(people.get(name) ?? []), item])
  }
  return [...people].map(([name, items]) => ({ name, items }))
}

/** Answers `/phone` with the page and `/phone.json` with what stands on it. */
export function openPhone(phone: Phone) {
  const page = readFileSync(join(__dirname, 'phone.html'))
  return async (_request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    if (url.pathname === '/phone.json') return endJson(response, { people: peopleOf(phone) })
    if (url.pathname !== '/phone') throw new HttpError(404, 'there is no such page')
    end(response, 200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' }, page)
  }
}
