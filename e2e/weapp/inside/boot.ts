// From a bundle to a launched app: framework, styles, templates, components, App(), first page.
import { glassEasel, MiniProgramEnv } from 'glass-easel-miniprogram-adapter'
import type { Bundle } from '../bundle/types'
import { defineBuiltIns } from './built-in/built-in'
import { dispatch, watchGestures } from './gestures'
import { globals, load } from './modules'
import { guarded, record, stackOf, violate } from './record'
import { loadPackage, registrar } from './register'
import { openPage, stack } from './stack'
import { type Query, type TemplateGroups, world } from './world'
import { drawers } from './wx/storage'
import { makeWx } from './wx/wx'

export type Launch = { path?: string; query?: Query; scene?: number; storage?: Record<string, unknown> }

type AppMethod = (options: object) => void

function watchErrors(): void {
  glassEasel.addGlobalErrorListener(error => {
    violate('exception', stackOf(error))
    return false
  })
  glassEasel.addGlobalWarningListener(message => {
    record.log.push({ level: 'glass-easel', text: String(message) })
    return false
  })
  window.addEventListener('error', ({ error, message }) => violate('exception', error ? stackOf(error) : message))
  window.addEventListener('unhandledrejection', ({ reason }) => violate('rejection', stackOf(reason)))
}

function openFramework(bundle: Bundle): void {
  const environment = new MiniProgramEnv()
  const context = new glassEasel.CurrentWindowBackendContext()
  world.bundle = bundle
  world.groups = new Function(bundle.templates)() as TemplateGroups
  world.codeSpace = environment.createCodeSpace('', true)
  world.backend = environment.associateBackend(context)
  context.onEvent(dispatch as never)
}

function describePackage({ configs, pages, components, scopes, styles }: Bundle): void {
  const { codeSpace, groups } = world
  for (const [path, config] of Object.entries(configs)) codeSpace.addComponentStaticConfig(path, config as never)
  for (const path of [...pages.map(page => page.path), ...components]) {
    const content = groups[path]
    if (content) codeSpace.addCompiledTemplate(path, { groupList: groups, content } as never)
  }
  for (const [path, name] of Object.entries(scopes)) codeSpace.addStyleSheet(path, undefined, name)
  for (const [path, css] of Object.entries(styles)) {
    const sheet = document.createElement('style')
    sheet.dataset.sheet = path
    sheet.textContent = css
    document.head.appendChild(sheet)
  }
}

function takeApp(options: Record<string, unknown>): void {
  world.app = Object.assign(Object.create(null), options)
}

function giveGlobals(bundle: Bundle): void {
  Object.assign(globals, {
    wx: world.wx,
    App: takeApp,
    getApp: () => world.app,
    getCurrentPages: () => stack.map(({ caller }) => caller),
    Page: registrar('Page'),
    Component: registrar('Component'),
    Behavior: registrar('Behavior'),
    requirePlugin: (name: string) => violate('plugin', name),
    __wxConfig: { ...bundle.app, envVersion: 'release' },
  })
}

function runApp(): void {
  load('app.js')
  if (!world.app) violate('App', 'app.js did not call App()')
  loadPackage('')
  for (const name of ['onLaunch', 'onShow']) {
    const method = world.app?.[name] as AppMethod | undefined
    guarded(`App ${name}`, () => method?.call(world.app, world.launched))
  }
}

export function boot(bundle: Bundle, { path, query = {}, scene = 1001, storage = {} }: Launch): void {
  watchErrors()
  openFramework(bundle)
  const first = path ?? bundle.pages[0]?.path ?? ''
  world.launched = { path: first, query, scene, referrerInfo: {} }
  for (const [key, value] of Object.entries(storage)) drawers.set(key, value)
  describePackage(bundle)
  world.wx = makeWx()
  defineBuiltIns()
  watchGestures()
  giveGlobals(bundle)
  runApp()
  record.phase = 'first'
  openPage(first, query)
}
