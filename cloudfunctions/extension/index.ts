// A later date for the answer: asked for, and granted or refused.
import * as calls from '@shared/extension/calls'
import { extend } from '@shared/extension/extend'
import { grant } from '@shared/extension/grant'
import { serve } from '../kit/serve'
import { deed } from '../request/requests'

export const main = serve([deed(calls.extend, ['extend'], extend), deed(calls.grant, ['grant', 'refuse'], grant)])
