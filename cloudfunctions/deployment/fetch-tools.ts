// Before the tests: they rehearse the deployment, and what they wait for from the network others need not wait for.
import { fetchTools } from './tools'

fetchTools()
