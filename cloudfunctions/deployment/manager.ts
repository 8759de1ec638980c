// The part of @cloudbase/manager-node 5.6.5 that is used here, as its declarations and its API's answers have it.

export type MgoKey = { Name: string; Direction: string }

export type DatabaseIndex = { Name: string; Unique?: boolean; Keys: MgoKey[] }

export type MgoIndex = { IndexName: string; MgoKeySchema: { MgoIndexKeys: MgoKey[]; MgoIsUnique: boolean } }

export type DescribedFunction = {
  name: string
  handler: string
  runtime: string
  memorySize: number
  timeout: number
  installDependency: boolean
  envVariables: Record<string, string>
  triggers?: { name: string; type: string; config: string }[]
  /** Where the browser calls it, under HTTP access. */
  path?: string
}

export type FunctionInfo = {
  Status: string
  StatusDesc?: string
  StatusReasons?: { ErrorCode: string; ErrorMessage: string }[]
  Handler: string
  Runtime: string
  MemorySize: number
  Timeout: number
  Environment?: { Variables?: { Key: string; Value: string }[] }
  Triggers?: { TriggerName: string; TriggerDesc: string }[]
}

export type Permission = { Resource?: string; Permission?: string }

export type Manager = {
  env: {
    getEnvInfo(): Promise<unknown>
    getEnvAuthDomains(): Promise<{ Domains: { Domain: string }[] }>
    createEnvDomain(domains: string[]): Promise<unknown>
  }
  database: {
    listCollections(page: {
      MgoOffset: number
      MgoLimit: number
    }): Promise<{ Collections: { CollectionName: string }[] }>
    createCollection(name: string): Promise<unknown>
    describeCollection(name: string): Promise<{ Indexes: DatabaseIndex[] | null }>
    updateCollection(
      name: string,
      changes: { CreateIndexes?: MgoIndex[]; DropIndexes?: { IndexName: string }[] },
    ): Promise<unknown>
  }
  permission: {
    modifyResourcePermission(wish: {
      resourceType: 'collection'
      resource: string
      permission: 'ADMINONLY'
    }): Promise<unknown>
    describeResourcePermission(wish: {
      resourceType: 'collection'
      resources: string[]
    }): Promise<{ Data: { PermissionList: Permission[] | null } }>
  }
  storage: {
    getStorageAcl(): Promise<string>
    setStorageAcl(rule: string): Promise<unknown>
  }
  functions: {
    createFunction(wish: {
      func: DescribedFunction
      functionRootPath: string
      force: true
      deployMode: 'zip'
    }): Promise<unknown>
    getFunctionDetail(name: string): Promise<FunctionInfo>
    deleteFunctionTrigger(name: string, trigger: string): Promise<unknown>
  }
  access: {
    getAccessList(page: { offset: number; limit: number }): Promise<{ APISet: { Path: string; Name: string }[] | null }>
  }
  hosting: {
    getInfo(): Promise<{ Status: string; CdnDomain: string }[] | null>
    enableService(): Promise<unknown>
    uploadFiles(wish: { localPath: string; cloudPath: string; ignore?: string[] }): Promise<unknown>
  }
}
