// What the Node side reads from a built mini-program and the runtime inside the window opens.

/** Something WeChat would refuse, or that would fail on a phone. */
export type Fault = { kind: string; file?: string; message: string }

export type AppJson = {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  tabBar?: { list: { pagePath: string; text: string; iconPath?: string; selectedIconPath?: string }[] }
  usingComponents?: Record<string, string>
  [beside: string]: unknown
}

/** A page or component's own JSON. */
export type Config = {
  component?: boolean
  styleIsolation?: string
  usingComponents: Record<string, string>
  [beside: string]: unknown
}

/** `root` is the sub-package, empty for the main package. */
export type Page = { path: string; root: string }

export type Bundle = {
  app: AppJson
  roots: string[]
  pages: Page[]
  configs: Record<string, Config>
  components: string[]
  /** Page or component path → CSS. */
  styles: Record<string, string>
  /** Components with styles of their own → the prefix of their classes. */
  scopes: Record<string, string>
  /** File → source. */
  scripts: Record<string, string>
  /** JavaScript text whose run gives the template groups. */
  templates: string
  builtIns: string[]
  /** Built-in tag → the attributes that the package sets on it. */
  attributes: Record<string, string[]>
  wxNames: string[]
  /** Bytes of each package; the main one is `main`. */
  sizes: Record<string, number>
  faults: Fault[]
}
