// The one handle on CloudBase, made when first needed: a function that is only loaded asks nothing of anyone.
import tcb from '@cloudbase/node-sdk'

let app: ReturnType<typeof tcb.init> | undefined
let db: ReturnType<ReturnType<typeof tcb.init>['database']> | undefined

export const cloud = () => (app ??= tcb.init({ env: tcb.SYMBOL_CURRENT_ENV }))

export const database = () => (db ??= cloud().database())

export { tcb }
