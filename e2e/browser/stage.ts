// Who plays in browsers: a town behind its door, and visitors who sign in with a code from the phone page.
import { equal, type Telling } from '../scene'
import { openTown, type Person, type Town } from '../town'
import { type Kept, type Look, openVisitor, type Visitor } from './visitor'

type Item = { kind: 'message' | 'sms'; title: string; fields: { label: string; value: string }[]; page?: string }

export type Stage = {
  town: Town
  /** A browser nobody has used yet. */
  visitor(name: string, look?: Look, kept?: Kept): Promise<Visitor>
  /** A browser in which this person has signed in on an earlier day. */
  signedIn(person: Person, name: string, look?: Look): Promise<Visitor>
  /** What the phone page shows of a person, newest first. */
  received(person: Person): Promise<Item[]>
  /** Phone, code from the phone page, agreement. */
  signIn(visitor: Visitor, person: Person): Promise<void>
  /** @throws when a page threw or wrote an error to its console */
  clean(): void
}

async function phonePage(town: Town, person: Person): Promise<Item[]> {
  const answer = await fetch(`${town.cloud.url}/phone.json`)
  const { people } = (await answer.json()) as { people: { name: string; items: Item[] }[] }
  return people.find(({ name }) => name === person.name)?.items ?? []
}

/** The newest code by SMS. */
async function codeOf(town: Town, person: Person): Promise<string> {
  for (let tries = 0; tries < 40; tries++) {
    const texts = (await phonePage(town, person)).filter(({ kind }) => kind === 'sms')
    const code = texts.flatMap(({ fields }) => fields).find(({ value }) => /^\d{6}$/.test(value))
    if (code) return code.value
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  throw new Error(`no code has come to the phone of ${person.name}`)
}

async function signIn(town: Town, visitor: Visitor, person: Person): Promise<void> {
  await visitor.type('#phone-text', person.phone)
  await visitor.tap('#code-send')
  await visitor.see('秒后可再取')
  await visitor.type('#code-text', await codeOf(town, person))
  await visitor.tap('#agree')
  await visitor.tap('#enter')
}

export async function openStage(telling: Telling): Promise<Stage> {
  const town = await openTown()
  const visitors: Visitor[] = []
  const sessions = new Map<Person, Kept>()
  async function visitor(name: string, look?: Look, kept?: Kept): Promise<Visitor> {
    const own = await openVisitor(telling, town, name, look, kept)
    visitors.push(own)
    return own
  }
  async function signedIn(person: Person, name: string, look?: Look): Promise<Visitor> {
    const known = sessions.get(person)
    const own = await visitor(name, look, known)
    if (known) return own
    await own.go('person/sign-in')
    await signIn(town, own, person)
    await own.page.waitForFunction(() => localStorage.getItem('sulaiban.session'))
    sessions.set(person, await own.context.storageState())
    return own
  }
  telling.atEnd(async () => {
    for (const own of visitors) await own.close()
    await town.close()
  })
  return {
    town,
    visitor,
    signedIn,
    received: person => phonePage(town, person),
    signIn: (own, person) => signIn(town, own, person),
    clean: () =>
      equal(
        visitors.flatMap(({ name, errors }) => errors.map(error => `${name}: ${error}`)),
        [],
        'errors in the browsers',
      ),
  }
}
